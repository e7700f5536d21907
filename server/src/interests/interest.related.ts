import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { ENDED_STATES } from 'shared/interests/interest.machine.ts';
import type { Sql } from 'sql-template-tag';
import { organisationsOf } from '../access/actor.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesInterests } from '../access/interest.policy.ts';
import type { InterestReferenceType, InterestType } from './interest.types.ts';
import { INTEREST_COLUMNS, INTEREST_TABLES, toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';
import { sqlWords } from '../kernel/sql-words.ts';

type Referred = InterestReferenceType & { readonly key: string };

/** One interest for each key, of those that the viewer sees: a steward sees no draft, and none that was sent to another steward. */
const references = (
  ctx: Context,
  name: string,
  { key, order }: { readonly key: Sql; readonly order: Sql },
): DataLoader<string, InterestReferenceType | null> =>
  once(
    ctx,
    name,
    () =>
      new DataLoader<string, InterestReferenceType | null>(async (keys) => {
        const rows = await read<Referred>(
          ctx,
          sql`select distinct on (${key}) ${key} as key, i.id, i.number, i.state, i.updated_at as "updatedAt"
      from interest i where ${key} = any (${[...keys]}::uuid[]) and ${seesInterests(ctx.actor)} order by ${key}, ${order}`,
        );
        const byKey = new Map(rows.map((row) => [row.key, row]));
        return keys.map((one) => byKey.get(one) ?? null);
      }),
  );

/** An interest by its id. */
export const referenceLoader = (ctx: Context): DataLoader<string, InterestReferenceType | null> =>
  references(ctx, 'interestReference', { key: sql`i.id`, order: sql`i.id` });

/** The newest interest that follows another one. */
export const followerLoader = (ctx: Context): DataLoader<string, InterestReferenceType | null> =>
  references(ctx, 'interestFollower', { key: sql`i.follows_id`, order: sql`i.created_at desc` });

/** The last ended interest of the viewer's organisation for each opportunity. */
export const myEarlierInterestLoader = (ctx: Context): DataLoader<string, InterestType | null> =>
  once(
    ctx,
    'myEarlierInterestLoader',
    () =>
      new DataLoader<string, InterestType | null>(async (ids) => {
        const own = organisationsOf(ctx.actor, 'INVESTOR');
        if (own.length === 0) return ids.map(() => null);
        const rows = await read<InterestRow>(
          ctx,
          sql`select distinct on (i.opportunity_id) ${INTEREST_COLUMNS} from ${INTEREST_TABLES}
      where i.opportunity_id = any (${[...ids]}::uuid[]) and i.investor_id = any (${own}::uuid[]) and i.state in (${sqlWords(ENDED_STATES)})
      order by i.opportunity_id, i.submitted_at desc, i.id desc`,
        );
        const byOpportunity = new Map(rows.map((row) => [row.opportunityId, toInterest(ctx, row)]));
        return ids.map((id) => byOpportunity.get(id) ?? null);
      }),
  );
