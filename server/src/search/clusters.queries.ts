import sql from 'sql-template-tag';
import type { Box } from 'shared/search/whereabouts.ts';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { localized } from '../kernel/localized.ts';
import { zones } from '../special-zones/zones.reference.ts';
import type { SpecialZoneType } from '../special-zones/zone.types.ts';
import { places } from '../towns/places.reference.ts';
import type { RegionType, TownType } from '../towns/town.types.ts';
import { inBox } from './filter.ts';
import type { OpportunityPage } from './list.queries.ts';
import { wantedRows, withTables } from './narrowing.ts';

export interface ClusterView {
  readonly location: { readonly lat: number; readonly lng: number; readonly isHint: boolean };
  readonly count: number;
  readonly bounds: Box;
  readonly place: PickedText | null;
  readonly opportunityId: string | null;
}

interface ClusterRow extends Box {
  readonly lat: number;
  readonly lng: number;
  readonly isHint: boolean;
  readonly count: number;
  /** Slug of the town, else of the zone, that all of them share. */
  readonly near: string | null;
  readonly region: string | null;
  readonly opportunityId: string | null;
}

/** A cell is 96 pixels wide, where a world of 512 × 2^zoom pixels is 360 degrees wide; degrees of latitude are drawn longer. */
const CELL_AT_ZERO = (360 * 96) / 512;
const LATITUDE_SHARE = 0.65;
const MOST_CELLS_ACROSS = 16;

/** At most 16 × 16 cells, whatever bounds and zoom are asked for. */
const cellOf = ({ west, east, south, north }: Box, zoom: number): number =>
  Math.max(CELL_AT_ZERO / 2 ** zoom, (east - west) / MOST_CELLS_ACROSS, (north - south) / LATITUDE_SHARE / MOST_CELLS_ACROSS);

const nameOf = (ctx: Context, row: ClusterRow): PickedText | null => {
  const named = <T extends { slug: string; name: PickedText }>(all: readonly T[], slug: string | null): PickedText | null =>
    slug === null ? null : (all.find((one) => one.slug === slug)?.name ?? null);
  const { towns, regions } = places(ctx);
  return named(towns, row.near) ?? named(zones(ctx).zones, row.near) ?? named(regions, row.region);
};

/** Matches inside the bounds, grouped by cells of a grid that fits the zoom. The filter's own box is ignored. */
export const clusters = async (ctx: Context, { narrowings, args }: OpportunityPage, bounds: Box, zoom: number): Promise<ClusterView[]> => {
  const cell = cellOf(bounds, zoom);
  const rows = wantedRows(
    narrowings.filter(({ key }) => key !== 'BOX'),
    args.filter?.unknown,
  );
  const found = await readPublic<ClusterRow>(
    ctx,
    sql`${withTables(narrowings)} select c.*, case when c.count = 1 then o.opportunity_id end as "opportunityId" from (
      select avg(r.lat) as lat, avg(r.lng) as lng, bool_or(r.point_is_hint) as "isHint", count(*)::int as count,
        min(r.lng) as west, min(r.lat) as south, max(r.lng) as east, max(r.lat) as north,
        case when min(coalesce(r.town, r.zone)) = max(coalesce(r.town, r.zone)) and count(coalesce(r.town, r.zone)) = count(*) then min(coalesce(r.town, r.zone)) end as near,
        case when min(r.region) = max(r.region) then min(r.region) end as region, min(r.position) as "anyPosition"
      from search_row r where ${inBox(bounds)} and ${rows}
      group by floor(r.lng / ${cell}::float8), floor(r.lat / ${cell * LATITUDE_SHARE}::float8)) c join search_row o on o.position = c."anyPosition" order by c.count desc, c.lat, c.lng`,
  );
  return found.map((row) => ({
    location: { lat: row.lat, lng: row.lng, isHint: row.isHint },
    count: row.count,
    bounds: { west: row.west, south: row.south, east: row.east, north: row.north },
    place: nameOf(ctx, row),
    opportunityId: row.opportunityId,
  }));
};

export interface PlaceView {
  readonly location: { readonly lat: number; readonly lng: number; readonly isHint: boolean };
  readonly name: PickedText;
  readonly count: number;
  readonly town: TownType | null;
  readonly zone: SpecialZoneType | null;
  readonly region: RegionType;
}

interface PlaceRow {
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
  readonly place: LocalizedText | null;
  readonly lat: number;
  readonly lng: number;
  readonly isHint: boolean;
  readonly count: number;
}

const MOST_PLACES = 200;

/** All matches grouped by place, largest first: the content of the map for readers of a list. */
export const countPlaces = async (ctx: Context, { narrowings, args }: OpportunityPage): Promise<PlaceView[]> => {
  const rows = await readPublic<PlaceRow>(
    ctx,
    sql`${withTables(narrowings)} select g.*, (select t.place from search_text t where t.position = g.any_position) as place from (
        select r.region, r.town, r.zone, r.lat, r.lng, bool_or(r.point_is_hint) as "isHint", count(*)::int as count, min(r.position) as any_position
        from search_row r where ${wantedRows(narrowings, args.filter?.unknown)} group by 1, 2, 3, 4, 5
        order by count desc, 1, 2, 3 limit ${MOST_PLACES}) g order by count desc, 1, 2, 3`,
  );
  const { towns, regions } = places(ctx);
  return rows.flatMap((row) => {
    const region = regions.find((one) => one.slug === row.region);
    if (!region) return [];
    const town = towns.find((one) => one.slug === row.town) ?? null;
    const zone = zones(ctx).zones.find((one) => one.slug === row.zone) ?? null;
    const location = { lat: row.lat, lng: row.lng, isHint: row.isHint };
    return [{ location, name: town?.name ?? localized(ctx, row.place) ?? region.name, count: row.count, town, zone, region }];
  });
};
