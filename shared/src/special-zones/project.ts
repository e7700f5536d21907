import type { Tax } from './clauses.ts';

/** Grounds on which an investor is excluded: SEZ law, on participation; Tax Code of 18 July 2025, art. 734. */
export const EXCLUSIONS = [
  'SUBSOIL_USER',
  'EXCISABLE_GOODS',
  'SPECIAL_TAX_REGIME',
  'INVESTMENT_CONTRACT',
  'GAMBLING',
  'INVESTMENT_AGREEMENT',
  'MINERALS_AGREEMENT',
  'ASTANA_HUB',
  'FINANCIAL_CENTRE',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Beyond these bounds an estimate would not be exact, or the figure is a typing mistake. */
export const PROJECT_LIMITS = {
  maxTenge: 100_000_000_000_000,
  maxYears: 30,
  maxHa: 100_000,
  maxM2: 100_000_000,
  maxStaff: 1_000_000,
} as const;

/** One whole calendar year; whole tenge. A loss is negative. */
export interface ProjectYear {
  readonly revenue: number;
  readonly profit: number;
}

/** The right to the land: an owner pays the tax, a tenant of the state pays the fee. */
export const LAND_RIGHTS = ['OWNED', 'LEASED'] as const;
export type LandRight = (typeof LAND_RIGHTS)[number];

/** Highest mark of soil quality; the lowest is 0. */
export const MAX_BONITET = 100;

/** Rates and values that only the investor knows; null: not stated. */
export interface AskedRates {
  /** Per cent of the book value per year; null: the statutory rate. */
  readonly propertyTaxPercent: number | null;
  /** Average yearly book value of a square metre of floor, tenge: Tax Code, art. 591. */
  readonly floorValuePerM2: number | null;
  /** Tenge per hectare and year; null: by soil quality, where that was stated. */
  readonly landTaxPerHa: number | null;
  /** Tenge per hectare and year. */
  readonly landUseFeePerHa: number | null;
  /** Per cent of the customs value. */
  readonly importDutyPercent: number | null;
  /** Per cent per year: the return that the investor requires. */
  readonly discountPercent: number | null;
}

/** A project as its investor describes it; money is whole tenge. */
export interface Project {
  /** Day of the contract, ISO 8601: its MRP decides the category, and the project counts from it. */
  readonly start: string;
  readonly capex: number;
  /** Share of the capital cost that is equipment from outside the Eurasian Economic Union, per cent. */
  readonly importedPercent: number;
  readonly landHa: number;
  readonly landRight: LandRight | null;
  /** Mark of soil quality; null: not stated. */
  readonly landBonitet: number | null;
  readonly floorM2: number;
  readonly staff: number;
  /** Average before taxes, tenge. */
  readonly monthlyWage: number;
  /** Calendar years, beginning with that of the start. */
  readonly years: readonly ProjectYear[];
  /** True: the stated profits are already less property, land and social tax and duty, as the project would pay them outside a zone. */
  readonly isProfitNet: boolean;
  /** OKED division, two digits. */
  readonly okedDivision: string | null;
  /** ISO 3166-1, two letters: where the investor is registered. */
  readonly country: string | null;
  readonly exclusions: readonly Exclusion[];
  readonly asked: AskedRates;
}

/** A dated statutory figure with its source. */
export interface DatedFigure {
  /** First day on which it applies, ISO 8601. */
  readonly from: string;
  readonly value: number;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
}

/** Land tax for one mark of soil quality: tenge per hectare and year. */
export interface BonitetRate extends DatedFigure {
  readonly bonitet: number;
}

/** Standard rates by tax, and the MRP in tenge, each oldest first. */
export interface RateTable {
  readonly mrp: readonly DatedFigure[];
  /** Per cent. */
  readonly rates: Readonly<Partial<Record<Tax, readonly DatedFigure[]>>>;
  /** Industrial land outside settlements, as far as the rates were found: Tax Code, art. 578. */
  readonly landByBonitet: readonly BonitetRate[];
}

/** What must be stated before a tax can be computed. */
export type Needed = keyof AskedRates | 'landRight';

/** The right that was stated, or the one that belongs to the only rate that was. */
export const landRightOf = ({
  landRight,
  asked: { landTaxPerHa, landUseFeePerHa },
}: Pick<Project, 'landRight' | 'asked'>): LandRight | null => {
  if (landRight !== null || (landTaxPerHa === null) === (landUseFeePerHa === null)) return landRight;
  return landTaxPerHa === null ? 'LEASED' : 'OWNED';
};

/** The figure that applies on a day: the newest that began by then; null before the first. */
export const figureOn = (figures: readonly DatedFigure[], day: string): DatedFigure | null =>
  figures.findLast(({ from }) => from <= day) ?? null;
