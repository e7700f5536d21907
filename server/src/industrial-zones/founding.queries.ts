import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { organisationsOf } from '../access/actor.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Publication } from '../opportunities/opportunity.entity.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from '../opportunities/opportunity.view.ts';
import type { OpportunityRow } from '../opportunities/opportunity.view.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { eligibilityOf } from './founding.stored.ts';
import type { StoredFounding } from './founding.stored.ts';
import type { FoundedZoneType } from './founding.types.ts';

export interface FoundedRow extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly publication: Publication;
  readonly stewardId: string;
  readonly regionId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly content: StoredFounding;
}

/** Zones of the viewer's corporations that have a draft, as far as `condition` on `industrial_zone z` allows. */
export const foundedRows = (ctx: Context, condition: Sql): Promise<readonly FoundedRow[]> =>
  read<FoundedRow>(
    ctx,
    sql`select z.id, z.slug, z.publication, z.steward_id as "stewardId", z.region_id as "regionId", d.version, d.updated_at as "updatedAt", d.content
      from industrial_zone z join industrial_zone_draft d on d.zone_id = z.id
      where z.steward_id = any (${organisationsOf(ctx.actor, 'SPK')}::uuid[]) and ${condition} order by d.updated_at desc, z.id`,
  );

export interface Basis extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly status: OpportunityStatus;
  readonly townId: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly oked: readonly string[];
}

/** The facilities of these names that the corporation keeps and has published, in the order of the names. */
export const basesOf = (ctx: Context, stewardId: string, slugs: readonly string[]): Promise<readonly Basis[]> =>
  read<Basis>(
    ctx,
    sql`select o.id, o.slug, o.status, o.town_id as "townId", o.lat, o.lng, o.oked from opportunity o
      where o.kind = 'FACILITY' and o.publication = 'PUBLISHED' and o.steward_id = ${stewardId}::uuid and o.slug = any (${[...slugs]}::text[])
      order by array_position(${[...slugs]}::text[], o.slug)`,
  );

/** The zones with whether each may be a small industrial zone, in two statements however many there are. */
export const viewFounded = async (ctx: Context, rows: readonly FoundedRow[]): Promise<FoundedZoneType[]> => {
  const slugs = [...new Set(rows.flatMap(({ content }) => content.facilities))];
  const states = await read<{ slug: string; status: OpportunityStatus; stewardId: string }>(
    ctx,
    sql`select o.slug, o.status, o.steward_id as "stewardId" from opportunity o where o.kind = 'FACILITY' and o.slug = any (${slugs}::text[])`,
  );
  return rows.map(({ stewardId, content, ...row }) => {
    const statuses = states
      .filter((one) => one.stewardId === stewardId && content.facilities.includes(one.slug))
      .map(({ status }) => status);
    return { ...row, isPublished: row.publication === 'PUBLISHED', content, eligibility: eligibilityOf(content, statuses) };
  });
};

/** Published facilities that the viewer's corporations may found a zone on, by their slugs. */
export const foundable = async (ctx: Context): Promise<OpportunityView[]> => {
  const rows = await read<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)}
      where o.kind = 'FACILITY' and o.publication = 'PUBLISHED' and o.steward_id = any (${organisationsOf(ctx.actor, 'SPK')}::uuid[])
      order by o.slug limit 500`,
  );
  return rows.map((row) => toOpportunity(ctx, row));
};
