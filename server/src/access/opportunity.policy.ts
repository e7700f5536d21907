import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/**
 * Rows of `opportunity o` that the actor sees: published ones, those that the own organisation is steward of, and those that
 * the own organisation has written about, so that an EOI keeps its subject after a withdrawal.
 */
export const seesOpportunities = (actor: Actor): Sql => {
  const own = organisationsOf(actor);
  if (own.length === 0) return sql`o.publication = 'PUBLISHED'`;
  return sql`(o.publication = 'PUBLISHED' or o.steward_id = any (${own}::uuid[])
    or exists (select 1 from interest i where i.opportunity_id = o.id and i.investor_id = any (${own}::uuid[])))`;
};

/** The condition of public lists, counts, facets and maps, whoever asks. */
export const PUBLISHED: Sql = sql`o.publication = 'PUBLISHED'`;

/** Rows of `opportunity o` whose files the actor's organisations keep. */
export const stewardsFilesOf = (actor: Actor): Sql => sql`o.steward_id = any (${organisationsOf(actor, 'SPK', 'ZONE_COMPANY')}::uuid[])`;
/** The row is kept by an organisation of the actor, which answers for it. */
export const keepsOpportunity = (actor: Actor, { stewardId }: { readonly stewardId: string }): boolean =>
  organisationsOf(actor, 'SPK', 'ZONE_COMPANY').includes(stewardId);
