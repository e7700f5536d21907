import type { DemoRow } from './schemas/demo.ts';
import type { FacilityRow } from './schemas/facilities.ts';
import type { LandTaxTable } from './schemas/land-tax-rates.ts';
import type { MrpRow } from './schemas/mrp.ts';
import type { OkedSectionRow } from './schemas/oked.ts';
import type { ProjectRow } from './schemas/projects.ts';
import type { RegionRow } from './schemas/regions.ts';
import type { SpkRow } from './schemas/spks.ts';
import type { TaxRateRow } from './schemas/tax-rates.ts';
import type { TownFacts } from './schemas/town-facts.ts';
import type { TownRow } from './schemas/towns.ts';
import type { ZoneTermsText } from './schemas/zone-terms.ts';
import type { ZoneRow } from './schemas/zones.ts';

export interface DemoRows {
  readonly facilities: readonly DemoRow[];
  readonly projects: readonly DemoRow[];
  readonly zoneSites: readonly DemoRow[];
  readonly industrialSites: readonly DemoRow[];
}

/** All data files of the product, each checked by its schema and all of them against each other. */
export interface ProductData {
  readonly regions: readonly RegionRow[];
  readonly towns: readonly TownRow[];
  readonly townFacts: TownFacts;
  readonly spks: readonly SpkRow[];
  readonly zones: readonly ZoneRow[];
  readonly facilities: readonly FacilityRow[];
  readonly projects: readonly ProjectRow[];
  readonly oked: readonly OkedSectionRow[];
  readonly mrp: readonly MrpRow[];
  readonly landTaxRates: readonly LandTaxTable[];
  readonly taxRates: readonly TaxRateRow[];
  readonly zoneTerms: ZoneTermsText;
  readonly demo: DemoRows;
}

export type PartlyRead<T> = { readonly [K in keyof T]: T[K] | null };
