import sql from 'sql-template-tag';
import type { Found } from 'shared/matching/condition.ts';
import { NO_TERMS, foundInProject } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { matchOf } from 'shared/matching/match.ts';
import type { Match } from 'shared/matching/match.ts';
import { compareRanked, rankOf } from 'shared/matching/rank.ts';
import type { Pair } from 'shared/matching/rank.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { InvitationState } from 'shared/matching/vocabulary.ts';
import { localized } from '../kernel/localized.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { currentIndex } from '../search/indexed.queries.ts';
import { conditionsOf, keptOpportunity } from './conditions.queries.ts';
import { viewMatch } from './match.view.ts';
import { positionOf } from './match.queries.ts';
import type { InterestedProjectType } from './matching.types.ts';
import { IndexFacts } from './place-facts.ts';

const MOST_SHOWN = 50;

interface OpenProject {
  readonly handle: string;
  readonly content: ProjectContent;
}

interface Invited {
  readonly handle: string;
  readonly state: InvitationState;
  readonly name: LocalizedText | null;
}

/** Two digits say how large something is and are no fingerprint. */
const rounded = (figure: number): number => Number(figure.toPrecision(2));

const blurredFound = (found: Found): Found => (typeof found === 'number' && found > 2_200 ? rounded(found) : found);

const blurredBound = (bound: number | null | undefined): { readonly bound?: number } =>
  typeof bound === 'number' ? { bound: bound > 2_200 ? rounded(bound) : bound } : {};

/** What the investor states, without the exact figures by which somebody might be recognised; the place's own facts stay exact. */
const blurred = (match: Match): Match => ({
  ...match,
  lines: match.lines.map((line) => {
    if (line.side === 'STEWARD') return { ...line, found: blurredFound(line.found) };
    const { min, max, ...asked } = line.asked;
    const [from, to] = [blurredBound(min).bound, blurredBound(max).bound];
    return { ...line, asked: { ...asked, ...(from === undefined ? {} : { min: from }), ...(to === undefined ? {} : { max: to }) } };
  }),
  changes: match.changes.map((change) => ({
    ...change,
    ...(change.side === 'STEWARD' ? { from: blurredFound(change.from) } : { to: blurredFound(change.to) }),
  })),
});

const invitedTo = async (ctx: Context, opportunityId: string): Promise<ReadonlyMap<string, Invited>> => {
  const rows = await read<Invited>(ctx, sql`select handle, state, name from invited_projects(${opportunityId}::uuid)`);
  return new Map(rows.map((row) => [row.handle, row]));
};

/**
 * Who would take an opportunity of the viewer's organisation: projects whose investors are willing to be found, best first, without those that
 * are out. The order among equals is that of the handles, which say nothing. Errors: NOT_FOUND, FORBIDDEN.
 */
export const interestedProjects = async (ctx: Context, slug: string): Promise<InterestedProjectType[]> => {
  const { id, isPublished } = await keptOpportunity(ctx, slug);
  if (!isPublished) return [];
  const index = await currentIndex(ctx);
  const { position } = await positionOf(ctx, index, slug);
  const place = new IndexFacts(index).at(position).found;
  const steward = (await conditionsOf(ctx, id))?.content ?? NO_TERMS;
  const open = await read<OpenProject>(ctx, sql`select handle, content from open_projects(${id}::uuid)`);
  const invited = await invitedTo(ctx, id);
  const pairOf = ({ content }: OpenProject): Pair => ({ investor: content, steward, place, project: foundInProject(content.brings) });
  return open
    .map((project) => ({ project, ...rankOf(pairOf(project)), freshness: null, name: project.handle }))
    .filter(({ tier }) => tier !== 'OUT')
    .toSorted(compareRanked)
    .slice(0, MOST_SHOWN)
    .map(({ project }) => ({
      fit: viewMatch(blurred(matchOf(pairOf(project)))),
      handle: project.handle,
      job: project.content.job,
      invitation: invited.get(project.handle)?.state ?? null,
      organisation: localized(ctx, invited.get(project.handle)?.name),
    }));
};
