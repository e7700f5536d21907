import sql from 'sql-template-tag';
import { MATCHING_VERSION } from 'shared/matching/criteria.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { personOf, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { projectMatch } from './match.queries.ts';
import type { RateMatchInput } from './matching.inputs.ts';
import type { OpportunityMatchType } from './match.types.ts';

const RATE = rateLimit('match-rating', { per: 'ADDRESS', points: 1_200, seconds: 3_600 }, { per: 'ACCOUNT', points: 600, seconds: 3_600 });

/** Keeps what the viewer says about a match. Errors: NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED. */
export const rateMatch = async (ctx: Context, { project, slug, fits, reason }: RateMatchInput): Promise<OpportunityMatchType> => {
  const words = cleanText('input.reason', reason);
  await limit(ctx, RATE, personOf(ctx).id);
  const match = await projectMatch(ctx, project, slug);
  await write(
    ctx,
    sql`insert into match_rating (project_id, opportunity_id, person_id, fits, reason, matching_version, tier)
      values (${project}::uuid, ${match.opportunityId}::uuid, ${personOf(ctx).id}::uuid, ${fits}, ${words}, ${MATCHING_VERSION}, ${match.fit.tier})
      on conflict (project_id, opportunity_id, person_id) do update
        set fits = excluded.fits, reason = excluded.reason, matching_version = excluded.matching_version, tier = excluded.tier, at = now()`,
  );
  return projectMatch(ctx, project, slug);
};
