import sql from 'sql-template-tag';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { NO_BRINGS } from 'shared/matching/profile.ts';
import { mustsOfInterest, mustsOfSearch } from 'shared/matching/proposal.ts';
import { organisationsOf } from '../access/actor.ts';
import { localized } from '../kernel/localized.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { askedBy, savedSearches } from '../saved-searches/saved-search.queries.ts';
import type { ProjectProposalType } from './matching.types.ts';

interface Stated {
  readonly id: string;
  readonly fields: InterestFields;
  readonly title: LocalizedText;
}

const MOST = 10;

const ofInterest = (ctx: Context, { id, fields, title }: Stated): ProjectProposalType => ({
  id,
  search: null,
  opportunity: localized(ctx, title),
  musts: mustsOfInterest(fields),
  brings: {
    ...NO_BRINGS,
    divisions: fields.okedDivision ? [fields.okedDivision] : [],
    capital: fields.currency === 'KZT' ? fields.investment : null,
    jobs: fields.permanentJobs,
    start: fields.startMonth ? Number(fields.startMonth.slice(0, 4)) : null,
  },
});

/** What the viewer has stated in saved searches and expressions of interest, as the beginnings of projects: shown, and used only when the viewer says so. */
export const projectProposals = async (ctx: Context): Promise<ProjectProposalType[]> => {
  const [searches, interests] = await Promise.all([
    savedSearches(ctx),
    read<Stated>(
      ctx,
      sql`select i.id, i.fields, o.title from interest i join ${visibleOpportunities(ctx)} on o.id = i.opportunity_id
        where i.investor_id = any (${organisationsOf(ctx.actor, 'INVESTOR')}::uuid[]) order by i.updated_at desc limit ${MOST}`,
    ),
  ]);
  return [
    ...searches.map(({ id, name, query }) => ({
      id,
      search: name,
      opportunity: null,
      musts: mustsOfSearch(askedBy(query).filter),
      brings: NO_BRINGS,
    })),
    ...interests.map((interest) => ofInterest(ctx, interest)),
  ].filter(({ musts }) => musts.length > 0);
};
