import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import type { Run } from '../kernel/database.ts';
import type { Reference } from '../kernel/reference.ts';
import { viewDivisions, viewRegions, viewTowns } from './places.view.ts';
import type { DivisionRow, RegionRow, TownFactRow, TownRow } from './places.view.ts';
import type { OkedDivisionType, OkedSectionType, RegionType, TownFactType, TownType } from './town.types.ts';

/** Places and activities, in one language. */
export interface Places {
  readonly regions: readonly RegionType[];
  readonly regionById: ReadonlyMap<string, RegionType>;
  readonly towns: readonly TownType[];
  readonly townById: ReadonlyMap<string, TownType>;
  readonly sections: readonly OkedSectionType[];
  readonly divisions: ReadonlyMap<string, OkedDivisionType>;
  /** Facts about groups of towns: `all-monotowns`, `ten-plan-towns`. */
  readonly groupFacts: ReadonlyMap<string, readonly TownFactType[]>;
}

/** Regions in one language: `viewRegions`. */
export const REGIONS = sql`select id, slug, name, lat, lng from region`;
const TOWNS = sql`select id, slug, name, region_id as "regionId", kato, lat, lng, list_status as "listStatus", after_exclusion as "afterExclusion",
  status_history as "statusHistory", population, enterprises, note, sources from town`;
const FACTS = sql`select town_id as "townId", group_key as "groupKey", indicator, label, number, text, unit, as_of as "asOf",
  basis, note, source from town_fact order by position`;
const DIVISIONS = sql`select code, section, section_name as "sectionName", name from oked_division order by section, code`;

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

export const PLACES: Reference<Places> = {
  name: 'places',
  load: async (run: Run) => {
    const regionRows = await run<RegionRow>(REGIONS);
    const townRows = await run<TownRow>(TOWNS);
    const factRows = await run<TownFactRow>(FACTS);
    const divisionRows = await run<DivisionRow>(DIVISIONS);
    return (locale: Locale): Places => {
      const regions = viewRegions(regionRows, locale);
      const { towns, groupFacts } = viewTowns(townRows, factRows, byId(regions), locale);
      const { sections, divisions } = viewDivisions(divisionRows, locale);
      return { regions, regionById: byId(regions), towns, townById: byId(towns), sections, divisions, groupFacts };
    };
  },
};

export const places = (ctx: Context): Places => ctx.reference.get(PLACES, ctx.locale);
