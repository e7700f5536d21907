import { daysBetween, daysInYear, yearOf } from '../locale/calendar.ts';
import type { Tax } from './clauses.ts';
import { figureOn, landRightOf } from './project.ts';
import type { DatedFigure, LandRight, Needed, Project, RateTable } from './project.ts';

/** The part of a calendar year in which a project pays a tax. */
export interface Active {
  readonly year: number;
  /** Index of the project year, from 0. */
  readonly index: number;
  readonly from: string;
  readonly until: string;
  /** Share of the calendar year, 0–1. */
  readonly share: number;
}

const yearsFrom = (first: string, { years }: Project, share: (from: string, year: number) => number): Active[] =>
  years.map((_, index) => {
    const year = yearOf(first) + index;
    const from = index === 0 ? first : `${year}-01-01`;
    return { year, index, from, until: `${year + 1}-01-01`, share: share(from, year) };
  });

const byDays = (project: Project): Active[] =>
  yearsFrom(project.start, project, (from, year) => daysBetween(from, `${year + 1}-01-01`) / daysInYear(year));

/** Land tax counts by whole months, from the first of the month of the contract: Tax Code, art. 735(1). */
const byMonths = (project: Project): Active[] =>
  yearsFrom(`${project.start.slice(0, 7)}-01`, project, (from) => (13 - Number(from.slice(5, 7))) / 12);

export interface Rate {
  readonly rate: number;
  /** Null: the investor stated it. */
  readonly figure: DatedFigure | null;
}

/** How a tax is computed. */
export interface Subject {
  readonly isCounted: boolean;
  /** False: the project cannot owe it. */
  readonly applies: (project: Project) => boolean;
  readonly missing: (project: Project, table: RateTable) => readonly Needed[];
  readonly years: (project: Project) => readonly Active[];
  /** The base for a whole year, before the year is cut: tenge, or hectares for land. */
  readonly base: (project: Project, index: number) => number;
  /** Paid once, not by days. */
  readonly isOnce?: boolean;
  /** Charged in tenge per hectare: the base stays the area, and the rate is multiplied by the share of the year. */
  readonly isLand?: boolean;
  readonly rate: (project: Project, table: RateTable, day: string) => Rate | null;
}

const always = (): boolean => true;
const nothing = (): readonly Needed[] => [];

const told = (rate: number | null): Rate | null => (rate === null ? null : { rate, figure: null });

const known = (figures: readonly DatedFigure[] | undefined, day: string): Rate | null => {
  const figure = figureOn(figures ?? [], day);
  return figure && { rate: figure.value, figure };
};

const imported = ({ capex, importedPercent }: Project, index: number): number => (index === 0 ? (capex * importedPercent) / 100 : 0);

/** By soil quality, for industrial land outside settlements: Tax Code, art. 578. */
const byBonitet = ({ landBonitet }: Project, { landByBonitet }: RateTable, day: string): Rate | null =>
  landBonitet === null
    ? null
    : known(
        landByBonitet.filter(({ bonitet }) => bonitet === landBonitet),
        day,
      );

interface LandRate {
  readonly need: Needed;
  readonly isTold: (project: Project, table: RateTable) => boolean;
  readonly rate: Subject['rate'];
}

/** Owned land owes the tax and leased land the fee, never both: art. 735(1). */
const landSubject = (right: LandRight, { need, isTold, rate }: LandRate): Subject => ({
  isCounted: true,
  applies: (project) => (landRightOf(project) ?? right) === right,
  missing: (project, table) => [
    ...(landRightOf(project) === null ? ['landRight' as const] : []),
    ...(isTold(project, table) ? [] : [need]),
  ],
  years: byMonths,
  base: ({ landHa }) => landHa,
  isLand: true,
  rate,
});

const LAND_TAX: LandRate = {
  need: 'landTaxPerHa',
  isTold: ({ asked, landBonitet }, { landByBonitet }) =>
    asked.landTaxPerHa !== null || landByBonitet.some(({ bonitet }) => bonitet === landBonitet),
  rate: (project, table, day) => told(project.asked.landTaxPerHa) ?? byBonitet(project, table, day),
};

const LAND_USE_FEE: LandRate = {
  need: 'landUseFeePerHa',
  isTold: ({ asked }) => asked.landUseFeePerHa !== null,
  rate: ({ asked }) => told(asked.landUseFeePerHa),
};

const byTable = (tax: Tax): Pick<Subject, 'missing' | 'rate'> => ({
  missing: nothing,
  rate: (_project, { rates }, day) => known(rates[tax], day),
});

export const SUBJECTS: Record<Tax, Subject> = {
  CIT: { isCounted: true, applies: always, years: byDays, base: ({ years }, index) => years[index]?.profit ?? 0, ...byTable('CIT') },
  SOCIAL_TAX: {
    isCounted: true,
    applies: always,
    years: byDays,
    base: ({ staff, monthlyWage }) => staff * monthlyWage * 12,
    ...byTable('SOCIAL_TAX'),
  },
  PROPERTY_TAX: {
    isCounted: true,
    applies: always,
    missing: ({ asked }) => (asked.floorValuePerM2 === null ? ['floorValuePerM2'] : []),
    years: byDays,
    base: ({ floorM2, asked }) => floorM2 * (asked.floorValuePerM2 ?? 0),
    rate: ({ asked }, { rates }, day) => told(asked.propertyTaxPercent) ?? known(rates.PROPERTY_TAX, day),
  },
  LAND_TAX: landSubject('OWNED', LAND_TAX),
  LAND_USE_FEE: landSubject('LEASED', LAND_USE_FEE),
  IMPORT_DUTY: {
    isCounted: true,
    applies: always,
    missing: ({ asked }) => (asked.importDutyPercent === null ? ['importDutyPercent'] : []),
    years: byDays,
    base: imported,
    isOnce: true,
    rate: ({ asked }) => told(asked.importDutyPercent),
  },
  VAT: { isCounted: false, applies: always, years: byDays, base: imported, isOnce: true, ...byTable('VAT') },
  // Domestic purchases are not stated, so there is nothing to compute.
  VAT_ON_SUPPLIES: { isCounted: false, applies: always, years: () => [], base: () => 0, ...byTable('VAT') },
};
