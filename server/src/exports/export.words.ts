import type { PotentialClass } from 'shared/audits/potential.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { ProblemCode } from 'shared/problems/problems.ts';
import type { OpportunityWords } from '../opportunities/opportunity.words.ts';

/** Columns of every export, in order. They are the property names in GeoJSON. */
export const COLUMN_KEYS = [
  'title',
  'kind',
  'status',
  'status_as_of',
  'origin',
  'region',
  'town',
  'zone',
  'place',
  'oked',
  'oked_is_guess',
  'investment',
  'currency',
  'permanent_jobs',
  'capital_per_job',
  'price',
  'rent',
  'land_ha',
  'floor_m2',
  'power_mva',
  'water_m3_day',
  'heat_gcal_hour',
  'rail',
  'utilities_present',
  'utilities_absent',
  'condition',
  'contamination',
  'legal_states',
  'deal_types',
  'promising_for',
  'potential',
  'index_restart',
  'index_light',
  'index_heavy',
  'index_agro',
  'index_multi_tenant',
  'index_logistics',
  'index_civic',
  'index_cleared',
  'steward',
  'lat',
  'lng',
  'point_is_hint',
  'as_of',
  'as_of_basis',
  'confidence',
  'disputed',
  'sources',
  'address',
  'published_at',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The words of exports in one language. */
export interface ExportWords extends OpportunityWords {
  readonly column: Readonly<Record<ColumnKey, string>>;
  readonly reuse: Readonly<Record<Reuse | 'NONE', string>>;
  readonly potentialClass: Readonly<Record<PotentialClass, string>>;
  readonly yes: string;
  readonly no: string;
  /** Names of sheets: 31 characters at most, none of []:*?/\ in them. */
  readonly rowsSheet: string;
  readonly aboutSheet: string;
  readonly about: {
    readonly search: string;
    readonly takenAt: string;
    readonly rows: string;
    readonly sources: string;
    readonly sourcesText: string;
    readonly unknown: string;
    readonly unknownText: string;
    readonly site: string;
    readonly siteText: string;
    readonly money: string;
    readonly moneyText: string;
    readonly points: string;
    readonly pointsText: string;
    readonly licence: string;
    readonly licenceText: string;
  };
  /** The text of a page when no file can be sent. */
  readonly refusedTitle: string;
  readonly refused: Readonly<Partial<Record<ProblemCode, string>>> & { readonly INTERNAL: string };
}
