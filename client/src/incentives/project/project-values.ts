import type { FigureSpec } from 'shared/typed/read-figure.ts';
import type { Tax } from 'shared/special-zones/clauses.ts';
import { MAX_BONITET, PROJECT_LIMITS } from 'shared/special-zones/project.ts';
import type { AskedRates, Exclusion, LandRight, Needed as NeededRate, Project } from 'shared/special-zones/project.ts';

interface Figure extends FigureSpec {
  /** Its name in the address. */
  readonly name: string;
}

const tenge = (name: string, min = 0): Figure => ({ name, unit: 'TENGE', min, max: PROJECT_LIMITS.maxTenge, places: 0 });
const percent = (name: string): Figure => ({ name, unit: 'PERCENT', min: 0, max: 100, places: 4 });

/** Figures of a year. */
export const REVENUE = tenge('revenue');
export const PROFIT = tenge('profit', -PROJECT_LIMITS.maxTenge);
export const YEAR_COUNT: Figure = { name: 'years', unit: 'YEARS', min: 1, max: PROJECT_LIMITS.maxYears, places: 0 };

/** Single figures of a project, as in its fields and in the address. */
export const FIGURES = {
  capex: tenge('cost', 1),
  importedPercent: percent('imported'),
  landHa: { name: 'ha', unit: 'HECTARES', min: 0, max: PROJECT_LIMITS.maxHa, places: 4 },
  landBonitet: { name: 'bonitet', unit: 'PLAIN', min: 0, max: MAX_BONITET, places: 0 },
  floorM2: { name: 'm2', unit: 'SQUARE_METRES', min: 0, max: PROJECT_LIMITS.maxM2, places: 2 },
  staff: { name: 'staff', unit: 'PEOPLE', min: 0, max: PROJECT_LIMITS.maxStaff, places: 0 },
  monthlyWage: tenge('wage'),
  propertyTaxPercent: percent('ptax'),
  floorValuePerM2: tenge('m2value'),
  landTaxPerHa: tenge('ltax'),
  landUseFeePerHa: tenge('lfee'),
  importDutyPercent: percent('duty'),
  discountPercent: percent('discount'),
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

export const FIGURE_NAMES = Object.keys(FIGURES).filter((name): name is FigureName => name in FIGURES);

/** Rates that the product does not know, in the order in which they are asked for. */
export const ASKED = [
  'propertyTaxPercent',
  'floorValuePerM2',
  'landTaxPerHa',
  'landUseFeePerHa',
  'importDutyPercent',
  'discountPercent',
] as const satisfies readonly (keyof AskedRates)[];

export interface YearValues {
  readonly revenue: number | null;
  /** A loss is negative. */
  readonly profit: number | null;
}

export const NO_YEAR: YearValues = { revenue: null, profit: null };
export const USUAL_YEARS = 10;

/** A project as far as it was stated: null means not stated, never zero. */
export interface ProjectValues {
  readonly figures: Readonly<Record<FigureName, number | null>>;
  readonly landRight: LandRight | null;
  readonly start: string | null;
  readonly okedDivision: string | null;
  readonly country: string | null;
  readonly exclusions: readonly Exclusion[];
  readonly yearCount: number;
  /** The same figures each year: then `years` has one entry. */
  readonly isSame: boolean;
  readonly years: readonly YearValues[];
  /** Profits are stated after the other taxes. */
  readonly isProfitNet: boolean;
}

/** One value for each figure. */
export const figuresOf = <T>(value: (name: FigureName) => T): Record<FigureName, T> => {
  // A record made from all names has all of them.
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, value(name)])) as Record<FigureName, T>;
};

/** A calendar day within a lifetime of today. */
export const isDay = (text: string): boolean => {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const yearAt = ({ years, isSame }: ProjectValues, index: number): YearValues => years[isSame ? 0 : index] ?? NO_YEAR;

export const yearsOf = (values: ProjectValues): YearValues[] =>
  Array.from({ length: values.yearCount }, (_, index) => yearAt(values, index));

/** The input of an estimate; null while cost or start are missing. */
export const toProject = (values: ProjectValues): Project | null => {
  const { figures, landRight, start, okedDivision, country, exclusions, isProfitNet } = values;
  if (figures.capex === null || start === null) return null;
  return {
    start,
    capex: figures.capex,
    importedPercent: figures.importedPercent ?? 0,
    landHa: figures.landHa ?? 0,
    landRight,
    landBonitet: figures.landBonitet,
    floorM2: figures.floorM2 ?? 0,
    staff: figures.staff ?? 0,
    monthlyWage: figures.monthlyWage ?? 0,
    years: yearsOf(values).map(({ revenue, profit }) => ({ revenue: revenue ?? 0, profit: profit ?? 0 })),
    isProfitNet,
    okedDivision,
    country,
    exclusions,
    asked: {
      propertyTaxPercent: figures.propertyTaxPercent,
      floorValuePerM2: figures.floorValuePerM2,
      landTaxPerHa: figures.landTaxPerHa,
      landUseFeePerHa: figures.landUseFeePerHa,
      importDutyPercent: figures.importDutyPercent,
      discountPercent: figures.discountPercent,
    },
  };
};

export type Needed = FigureName | NeededRate | 'profit';

const BASES: Record<Tax, readonly (FigureName | 'profit')[]> = {
  CIT: ['profit'],
  SOCIAL_TAX: ['staff', 'monthlyWage'],
  PROPERTY_TAX: ['floorM2'],
  LAND_TAX: ['landHa'],
  LAND_USE_FEE: ['landHa'],
  IMPORT_DUTY: ['importedPercent'],
  VAT: ['importedPercent'],
  VAT_ON_SUPPLIES: [],
};

/** A tax base that was not stated: without it there is no figure, not even zero. */
export const untold = (values: ProjectValues, tax: Tax): Needed[] =>
  BASES[tax].filter((need) => (need === 'profit' ? yearsOf(values).every(({ profit }) => profit === null) : values.figures[need] === null));
