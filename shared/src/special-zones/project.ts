import type { Tax } from './clauses.ts';

/** What shuts an investor out: SEZ law, on participation; Tax Code of 18 July 2025, art. 734. */
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

/** Beyond these an estimate would not be exact, or the figure is a slip of the pen. */
export const PROJECT_LIMITS = { maxTenge: 100_000_000_000_000, maxYears: 30, maxHa: 100_000, maxM2: 100_000_000, maxStaff: 1_000_000 } as const;

/** One calendar year of the project; whole tenge. A loss is below zero. */
export interface ProjectYear {
  readonly revenue: number;
  readonly profit: number;
}

/** Standard rates that the product does not know and asks for; null: not told. */
export interface AskedRates {
  /** Per cent of the taxable value a year. */
  readonly propertyTaxPercent: number | null;
  /** Taxable value of a square metre of floor, tenge. */
  readonly floorValuePerM2: number | null;
  /** Tenge a hectare and year. */
  readonly landTaxPerHa: number | null;
  /** Tenge a hectare and year. */
  readonly landUseFeePerHa: number | null;
  /** Per cent of the customs value. */
  readonly importDutyPercent: number | null;
  /** Yearly, per cent: what the investor's money must earn. */
  readonly discountPercent: number | null;
}

/** A project as its investor describes it; money is whole tenge. */
export interface Project {
  /** Day of the contract, ISO 8601: its MRP decides the category, and relief counts from it. */
  readonly start: string;
  readonly capex: number;
  /** Share of the capital cost that is imported equipment, per cent. */
  readonly importedPercent: number;
  readonly landHa: number;
  readonly floorM2: number;
  readonly staff: number;
  /** Average before taxes, tenge. */
  readonly monthlyWage: number;
  /** Calendar years from that of the start on. */
  readonly years: readonly ProjectYear[];
  /** OKED division, two digits. */
  readonly okedDivision: string | null;
  /** ISO 3166-1, two letters: where the investor is registered. */
  readonly country: string | null;
  readonly exclusions: readonly Exclusion[];
  readonly asked: AskedRates;
}

/** A dated figure of the law with where it was read. */
export interface DatedFigure {
  /** First day on which it holds, ISO 8601. */
  readonly from: string;
  readonly value: number;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
}

/** Standard rates by tax, and the MRP in tenge, each oldest first. */
export interface RateTable {
  readonly mrp: readonly DatedFigure[];
  /** Per cent. */
  readonly rates: Readonly<Partial<Record<Tax, readonly DatedFigure[]>>>;
}

/** The figure that holds on a day: the newest that began by then; null before the first. */
export const figureOn = (figures: readonly DatedFigure[], day: string): DatedFigure | null => figures.findLast(({ from }) => from <= day) ?? null;
