import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { FACET_KEYS } from 'shared/opportunities/kinds.ts';
import type { FacetKey } from 'shared/opportunities/kinds.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { readPublic } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { conditionsOf, whereAll } from './opportunity.filter.ts';
import type { OpportunitiesArgs } from './opportunity.inputs.ts';

/** What each facet groups by; values are what the filter takes. */
const SOURCES: Record<FacetKey, { value: Sql; from: Sql }> = {
  KIND: { value: sql`o.kind`, from: sql`opportunity o` },
  REGION: { value: sql`r.slug`, from: sql`opportunity o join region r on r.id = o.region_id` },
  TOWN: { value: sql`t.slug`, from: sql`opportunity o join town t on t.id = o.town_id` },
  ZONE: { value: sql`z.slug`, from: sql`opportunity o join special_zone z on z.id = o.zone_id` },
  SECTION: { value: sql`s.section`, from: sql`opportunity o cross join unnest(o.sections) as s(section)` },
  STATUS: { value: sql`o.status`, from: sql`opportunity o` },
  DEAL_TYPE: { value: sql`d.deal`, from: sql`opportunity o cross join unnest(o.deal_types) as d(deal)` },
  ORIGIN: { value: sql`o.origin`, from: sql`opportunity o` },
  RAIL: { value: sql`o.rail`, from: sql`opportunity o` },
};

interface FacetRow {
  readonly key: FacetKey;
  readonly value: string;
  readonly count: number;
}

export interface FacetView {
  readonly key: FacetKey;
  readonly values: { readonly value: string; readonly count: number }[];
}

/** Counts beside every filter value, each under all the other filters, in one statement. */
export const countFacets = async (ctx: Context, args: OpportunitiesArgs): Promise<FacetView[]> => {
  const conditions = conditionsOf(args.filter, args.text);
  const parts = FACET_KEYS.map((key) => {
    const { value, from } = SOURCES[key];
    return sql`(select ${key}::text as key, ${value} as value, count(*)::int as count from ${from}
      where ${whereAll(conditions, key)} group by 2)`;
  });
  const rows = await readPublic<FacetRow>(ctx, sql`${join(parts, ' union all ')} order by key, count desc, value`);
  return FACET_KEYS.map((key) => ({
    key,
    values: rows.filter((row) => row.key === key).map(({ value, count }) => ({ value, count })),
  }));
};

export interface PlaceRow {
  readonly regionId: string;
  readonly townId: string | null;
  readonly zoneId: string | null;
  readonly place: LocalizedText | null;
  readonly lat: number;
  readonly lng: number;
  readonly isHint: boolean;
  readonly count: number;
}

const MOST_PLACES = 200;

/** All matches grouped by place. What has no point of its own stands at the point of its region, marked as a hint. */
export const countPlaces = (ctx: Context, args: OpportunitiesArgs): Promise<PlaceRow[]> =>
  readPublic<PlaceRow>(
    ctx,
    sql`select o.region_id as "regionId", o.town_id as "townId", o.zone_id as "zoneId", (array_agg(o.place))[1] as place,
        coalesce(o.lat, r.lat) as lat, coalesce(o.lng, r.lng) as lng, bool_or(o.lat is null or o.point_is_hint) as "isHint", count(*)::int as count
      from opportunity o join region r on r.id = o.region_id where ${whereAll(conditionsOf(args.filter, args.text))}
      group by 1, 2, 3, 5, 6 order by count desc, 1, 2, 3 limit ${MOST_PLACES}`,
  );
