import sql from 'sql-template-tag';
import { NO_TERMS } from 'shared/matching/profile.ts';
import { TIERS } from 'shared/matching/rank.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { found } from '../kernel/problems.ts';
import { pageSize } from '../kernel/paging.ts';
import type { PageInfo } from '../kernel/paging.ts';
import { factsLoader } from '../opportunities/opportunity.facts.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { personOf, read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { currentIndex } from '../search/indexed.queries.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { bestRows } from './best-rows.ts';
import type { AllConditions, Tie } from './best-rows.ts';
import { allConditions, conditionsOf } from './conditions.queries.ts';
import { logMatches, replay } from './match.log.ts';
import type { LoggedMatch } from './match.log.ts';
import { viewMatch } from './match.view.ts';
import type { MatchRatingType, MatchTierCountType, OpportunityMatchType } from './match.types.ts';
import { IndexFacts } from './place-facts.ts';
import { ownProject } from './project.queries.ts';
import type { ProjectRow } from './project.queries.ts';

export interface MatchPage {
  readonly edges: readonly { readonly node: OpportunityMatchType; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly tiers: readonly MatchTierCountType[];
}

/** More rows than this that only their names tell apart keep the order of the index. */
const MOST_NAMED = 2_000;

/** The ties of a stretch of the list, cut at neither end, and where the first of them begins. */
const stretch = (ties: readonly Tie[], from: number, size: number): { readonly begins: number; readonly ties: Tie[] } => {
  let begins = 0;
  let nth = 0;
  while (nth < ties.length && begins + (ties[nth]?.length ?? 0) <= from) {
    begins += ties[nth]?.length ?? 0;
    nth += 1;
  }
  const chosen: Tie[] = [];
  for (let end = begins; nth < ties.length && end < from + size; nth += 1) {
    const tie = ties[nth] ?? [];
    chosen.push(tie);
    end += tie.length;
  }
  return { begins, ties: chosen };
};

interface Cut {
  readonly from: number;
  readonly size: number;
}

/** The rows of a page in their order: rows that are equal otherwise by name. */
const pageOf = async (ctx: Context, index: SearchIndex, ties: readonly Tie[], { from, size }: Cut): Promise<number[]> => {
  const chosen = stretch(ties, from, size);
  const unnamed = chosen.ties.filter(({ length }) => length > 1 && length <= MOST_NAMED).flat();
  const ids = unnamed.map((position) => index.ids.at(position));
  const rows =
    ids.length === 0
      ? []
      : await readPublic<{ id: string }>(
          ctx,
          sql`select o.id from opportunity o where o.id = any (${ids}::uuid[]) order by o.title ->> 'ru', o.id`,
        );
  const places = new Map(rows.map(({ id }, nth) => [id, nth]));
  const place = (position: number): number => places.get(index.ids.at(position)) ?? Infinity;
  const ordered = chosen.ties.flatMap((tie) =>
    tie.length > 1 && tie.length <= MOST_NAMED ? tie.toSorted((one, other) => place(one) - place(other)) : tie,
  );
  return ordered.slice(from - chosen.begins, from - chosen.begins + size);
};

const inputsAt = (index: SearchIndex, project: ProjectRow, conditions: AllConditions, positions: readonly number[]): LoggedMatch[] => {
  const facts = new IndexFacts(index);
  return positions.map((position) => {
    const opportunityId = index.ids.at(position);
    return {
      opportunityId,
      project: project.content,
      conditions: conditions.get(opportunityId)?.terms ?? NO_TERMS,
      facts: facts.at(position).all(),
    };
  });
};

const ratingsOf = async (ctx: Context, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, MatchRatingType>> => {
  const rows = await read<MatchRatingType & { opportunityId: string }>(
    ctx,
    sql`select r.opportunity_id as "opportunityId", r.fits, r.reason from match_rating r
      where r.project_id = ${projectId}::uuid and r.person_id = ${personOf(ctx).id}::uuid and r.opportunity_id = any (${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ opportunityId, fits, reason }) => [opportunityId, { fits, reason }]));
};

/** Logs and explains matches: what is shown is what the log replays. */
const explained = async (ctx: Context, projectId: string, inputs: readonly LoggedMatch[]): Promise<OpportunityMatchType[]> => {
  const ids = inputs.map(({ opportunityId }) => opportunityId);
  const [facts, ratings] = await Promise.all([
    factsLoader(ctx).loadMany(ids),
    ratingsOf(ctx, projectId, ids),
    logMatches(ctx, projectId, inputs),
  ]);
  return inputs.map((logged, nth) => {
    const match = replay(logged);
    const claims = facts[nth];
    const { opportunityId } = logged;
    return {
      fit: viewMatch(match, Array.isArray(claims) ? claims : []),
      ask: match.ask,
      opportunityId,
      rating: ratings.get(opportunityId) ?? null,
    };
  });
};

export interface MatchesAsked {
  readonly project: string;
  readonly first: number;
  readonly after: string | null;
}

const offsetIn = (ctx: Context, scope: string, after: string | null): number =>
  after === null ? 0 : Number(readCursor(ctx.secrets.cursorKey, scope, after)[0]);

/** The best opportunities for a project of the viewer's organisation. Errors: NOT_FOUND, BAD_USER_INPUT. */
export const projectMatches = async (ctx: Context, { project: id, first, after }: MatchesAsked): Promise<MatchPage> => {
  const size = pageSize(first);
  const project = found(await ownProject(ctx, id));
  const scope = listScope('matches', personOf(ctx).id, id);
  const from = offsetIn(ctx, scope, after);
  const [conditions, index] = await Promise.all([allConditions(ctx), currentIndex(ctx)]);
  const { counts, ties } = bestRows(index, project.content, conditions, from + size + 1);
  const positions = await pageOf(ctx, index, ties, { from, size: size + 1 });
  const inputs = inputsAt(index, project, conditions, positions.slice(0, size));
  const nodes = await explained(ctx, project.id, inputs);
  const edges = nodes.map((node, nth) => ({ node, cursor: writeCursor(ctx.secrets.cursorKey, scope, [from + nth + 1]) }));
  const tiers = TIERS.map((tier) => ({ tier, count: counts[tier] }));
  const [begin, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return {
    edges,
    tiers,
    pageInfo: { hasNextPage: positions.length > size, hasPreviousPage: from > 0, startCursor: begin, endCursor: end },
  };
};

/** The row of a published opportunity in the index. */
export const positionOf = async (
  ctx: Context,
  index: SearchIndex,
  slug: string,
): Promise<{ readonly id: string; readonly position: number }> => {
  const rows = await readPublic<{ id: string; position: number }>(
    ctx,
    sql`select o.id, r.position from opportunity o join search_row r on r.opportunity_id = o.id where o.slug = ${slug} and ${PUBLISHED}`,
  );
  const row = found(rows[0]);
  return found(index.all.has(row.position) ? row : null);
};

/** How one opportunity fits a project of the viewer's organisation, criterion by criterion. Errors: NOT_FOUND. */
export const projectMatch = async (ctx: Context, id: string, slug: string): Promise<OpportunityMatchType> => {
  const project = found(await ownProject(ctx, id));
  const index = await currentIndex(ctx);
  const { id: opportunityId, position } = await positionOf(ctx, index, slug);
  const conditions = await conditionsOf(ctx, opportunityId);
  const asked: AllConditions = new Map(conditions ? [[opportunityId, { terms: conditions.content, position }]] : []);
  const [match] = await explained(ctx, project.id, inputsAt(index, project, asked, [position]));
  return found(match);
};
