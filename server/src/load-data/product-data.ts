import type { DemoRow } from './schemas/demo.schema.ts';
import type { FacilityRow } from './schemas/facilities.schema.ts';
import type { FacilityUpdate } from './schemas/facility-updates.schema.ts';
import type { FacilityWords } from './schemas/facility-words.schema.ts';
import type { DemoIndustrialZone, IndustrialZonesFile } from './schemas/industrial-zones.schema.ts';
import type { LandTaxTable } from './schemas/land-tax-rates.schema.ts';
import type { MeasuresFile } from './schemas/measures.schema.ts';
import type { MrpRow } from './schemas/mrp.schema.ts';
import type { OkedSectionRow } from './schemas/oked.schema.ts';
import type { ProjectRow } from './schemas/projects.schema.ts';
import type { RegionRow } from './schemas/regions.schema.ts';
import type { SpkRow } from './schemas/spks.schema.ts';
import type { TaxRateRow } from './schemas/tax-rates.schema.ts';
import type { TownFacts } from './schemas/town-facts.schema.ts';
import type { TownRow } from './schemas/towns.schema.ts';
import type { ZoneTermsText } from './schemas/zone-terms.schema.ts';
import type { GroupFact } from './schemas/words.schema.ts';
import type { ZoneRow } from './schemas/zones.schema.ts';

/** What is found about all towns, all corporations and all zones together. */
export interface Findings {
  readonly towns: readonly GroupFact[];
  readonly spks: readonly GroupFact[];
  readonly zones: readonly GroupFact[];
}

export interface DemoRows {
  readonly facilities: readonly DemoRow[];
  readonly projects: readonly DemoRow[];
  readonly zoneSites: readonly DemoRow[];
  readonly industrialSites: readonly DemoRow[];
  readonly industrialZones: readonly DemoIndustrialZone[];
}

/** All data files of the product, each checked against its schema and all of them against each other. */
export interface ProductData {
  readonly regions: readonly RegionRow[];
  readonly towns: readonly TownRow[];
  readonly townFacts: TownFacts;
  readonly findings: Findings;
  readonly spks: readonly SpkRow[];
  readonly zones: readonly ZoneRow[];
  readonly industrialZones: IndustrialZonesFile;
  readonly facilities: readonly FacilityRow[];
  readonly facilityUpdates: readonly FacilityUpdate[];
  readonly facilityWords: FacilityWords;
  readonly projects: readonly ProjectRow[];
  readonly measures: MeasuresFile;
  readonly oked: readonly OkedSectionRow[];
  readonly mrp: readonly MrpRow[];
  readonly landTaxRates: readonly LandTaxTable[];
  readonly taxRates: readonly TaxRateRow[];
  readonly zoneTerms: ZoneTermsText;
  readonly demo: DemoRows;
}

export type PartlyRead<T> = { readonly [K in keyof T]: T[K] | null };
