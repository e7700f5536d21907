import sql from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { byName } from '../kernel/by-name.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import type { FacilityOverviewType } from './overview.types.ts';

interface Row extends Record<string, unknown>, Omit<FacilityOverviewType, 'region' | 'town' | 'overdue'> {
  readonly regionId: string;
  readonly townId: string | null;
}

interface Overdue extends Record<string, unknown> {
  readonly regionId: string;
  readonly townId: string | null;
  readonly visits: number;
}

/** Overdue visits by region and town. */
const overdueVisits = async (ctx: Context): Promise<ReadonlyMap<string, number>> => {
  const rows = await readPublic<Overdue>(
    ctx,
    sql`select v.region_id as "regionId", v.town_id as "townId", v.visits from overdue_visits(${kazakhstanDay(new Date())}::date) v`,
  );
  return new Map(rows.map(({ regionId, townId, visits }) => [`${regionId} ${townId ?? ''}`, visits]));
};

/**
 * Published facilities by region and town, in two statements; places without any are left out. The same for everybody: counted as the
 * reader of public data, in an index (`opportunity_facilities`).
 */
export const facilityOverview = async (ctx: Context): Promise<FacilityOverviewType[]> => {
  const rows = await readPublic<Row>(
    ctx,
    sql`select o.region_id as "regionId", o.town_id as "townId", count(*)::integer as total,
        count(*) filter (where o.origin = 'PUBLIC_RECORD')::integer as reported,
        count(*) filter (where o.audited_on is not null)::integer as audited,
        count(*) filter (where o.origin = 'REGISTERED')::integer as published,
        count(*) filter (where o.status = 'REVIVED')::integer as revived,
        count(*) filter (where idle)::integer as idle,
        round(coalesce(sum(o.land_ha) filter (where idle), 0)::numeric, 3)::double precision as "idleLandHa", count(o.land_ha) filter (where idle)::integer as "idleLandKnown",
        round(coalesce(sum(o.power_mva) filter (where idle), 0)::numeric, 3)::double precision as "idlePowerMva", count(o.power_mva) filter (where idle)::integer as "idlePowerKnown"
      from opportunity o cross join lateral (select o.status in ('IDLE', 'PARTLY_USED', 'UNKNOWN') as idle) i
      where ${PUBLISHED} and o.kind = 'FACILITY' and o.origin <> 'DEMO' group by 1, 2`,
  );
  const overdue = await overdueVisits(ctx);
  const { regionById, townById } = places(ctx);
  const views = rows.flatMap(({ regionId, townId, ...counts }) => {
    const region = regionById.get(regionId);
    const late = overdue.get(`${regionId} ${townId ?? ''}`) ?? 0;
    return region ? [{ ...counts, overdue: late, region, town: (townId && townById.get(townId)) || null }] : [];
  });
  const byRegion = byName(ctx.locale);
  return views.toSorted((a, b) => {
    const regions = byRegion(a.region, b.region);
    if (regions !== 0) return regions;
    if (a.town === null || b.town === null) return Number(a.town === null) - Number(b.town === null);
    return byRegion(a.town, b.town);
  });
};
