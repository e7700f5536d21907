import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import type { Run } from '../kernel/database.ts';
import type { Reference } from '../kernel/reference.ts';
import type { TownIndicatorType } from './comparison.types.ts';
import { viewIndicators } from './comparison.view.ts';
import { OkedDivision } from './oked.entity.ts';
import { REGION, TOWN, TOWN_FACT, viewDivisions, viewRegions, viewTowns } from './places.view.ts';
import type { RowOf } from '../kernel/entity.ts';
import type { OkedDivisionType, OkedSectionType, RegionType, TownFactType, TownType } from './town.types.ts';

/** Places and activities, in one language. */
export interface Places {
  readonly regions: readonly RegionType[];
  readonly regionById: ReadonlyMap<string, RegionType>;
  readonly towns: readonly TownType[];
  readonly townById: ReadonlyMap<string, TownType>;
  readonly sections: readonly OkedSectionType[];
  readonly divisions: ReadonlyMap<string, OkedDivisionType>;
  /** Every indicator across the towns. */
  readonly indicators: readonly TownIndicatorType[];
  /** Facts about groups of towns: `all-monotowns`, `ten-plan-towns`. */
  readonly groupFacts: ReadonlyMap<string, readonly TownFactType[]>;
}

/** Regions in one language: `viewRegions`. */
export const REGIONS = sql`select ${REGION.of('r')} from region r`;
const TOWNS = sql`select ${TOWN.of('t')} from town t`;
const FACTS = sql`select ${TOWN_FACT.of('f')} from town_fact f order by f.position`;
const DIVISIONS = sql`select ${OkedDivision.all.of('d')} from oked_division d order by d.section, d.code`;

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

export const PLACES: Reference<Places> = {
  name: 'places',
  load: async (run: Run) => {
    const regionRows = await run<RowOf<typeof REGION>>(REGIONS);
    const townRows = await run<RowOf<typeof TOWN>>(TOWNS);
    const factRows = await run<RowOf<typeof TOWN_FACT>>(FACTS);
    const divisionRows = await run<RowOf<typeof OkedDivision>>(DIVISIONS);
    return (locale: Locale): Places => {
      const regions = viewRegions(regionRows, locale);
      const { towns, groupFacts } = viewTowns(townRows, factRows, byId(regions), locale);
      const { sections, divisions } = viewDivisions(divisionRows, locale);
      const indicators = viewIndicators(towns);
      return { regions, regionById: byId(regions), towns, townById: byId(towns), sections, divisions, groupFacts, indicators };
    };
  },
};

export const places = (ctx: Context): Places => ctx.reference.get(PLACES, ctx.locale);
