import { daysBetween, daysInYear, earliestDay, yearOf, yearsAfter } from '../locale/calendar.ts';
import { TAXES } from './clauses.ts';
import type { Category, Tax } from './clauses.ts';
import { refusalsOf } from './eligibility.ts';
import type { Admission, Refusal } from './eligibility.ts';
import { figureOn } from './project.ts';
import type { AskedRates, DatedFigure, Project, RateTable } from './project.ts';
import { categoryOf } from './terms-rules.ts';
import type { CategoryRule, ReliefRule, TermsRules } from './terms-rules.ts';

/** Changes whenever the same input may give another figure. */
export const ESTIMATE_VERSION = 1;

export type AskedRate = keyof AskedRates;

export interface EstimateYear {
  readonly year: number;
  /** What the tax is counted from, tenge. */
  readonly base: number;
  /** Standard rate in per cent, or tenge a hectare for land. */
  readonly rate: number;
  /** The law's figure behind the rate; null when the investor told it. */
  readonly figure: DatedFigure | null;
  readonly standard: number;
  readonly withTerms: number;
  /** Share of the active days of the year on which the relief holds, 0–1. */
  readonly reliefShare: number;
}

export interface EstimateLine {
  readonly tax: Tax;
  /** What the terms grant, first of several; null: they change nothing here. */
  readonly relief: ReliefRule | null;
  /** What must be told before the line can be counted. */
  readonly missing: readonly AskedRate[];
  /** VAT on imports comes back by offset: it ties up money and is no cost, so it is shown and not added up. */
  readonly isCounted: boolean;
  readonly years: readonly EstimateYear[];
  /** Years of which the standard rate is not known: they are left out, not guessed. */
  readonly unknownYears: readonly number[];
}

export interface EstimateSum {
  readonly standard: number;
  readonly withTerms: number;
  readonly saving: number;
}

export interface EstimateTerm {
  readonly category: Category;
  /** Cost of the project in MRP, to one decimal. */
  readonly costMrp: number;
  readonly mrp: DatedFigure;
  readonly rule: CategoryRule;
  /** Null: the terms do not state the category's term. */
  readonly years: number | null;
  /** First day without relief. */
  readonly until: string | null;
  readonly endsWithZone: boolean;
}

export interface Estimate {
  readonly version: number;
  /** Not a word against the project: why the terms do not apply to it. Empty: nothing speaks against it. */
  readonly refusals: readonly Refusal[];
  /** Null when the MRP of the day or the thresholds are not known. */
  readonly term: EstimateTerm | null;
  readonly lines: readonly EstimateLine[];
  readonly years: readonly (EstimateSum & { readonly year: number })[];
  readonly total: EstimateSum;
  /** Savings discounted to the year of the start; null without a discount rate. */
  readonly presentValue: number | null;
}

export interface EstimateInput {
  readonly project: Project;
  readonly rules: TermsRules;
  readonly table: RateTable;
  /** End of the zone: a day, month or year; null: unknown. */
  readonly zoneUntil: string | null;
  readonly admission: Admission;
}

interface Active {
  readonly year: number;
  readonly from: string;
  readonly until: string;
  /** Share of the calendar year, 0–1. */
  readonly share: number;
}

/** The part of each calendar year in which the project is there. */
const activeYears = ({ start, years }: Project): Active[] =>
  years.map((_, index) => {
    const year = yearOf(start) + index;
    const first = `${year}-01-01`;
    const from = start > first ? start : first;
    const until = `${year + 1}-01-01`;
    return { year, from, until, share: daysBetween(from, until) / daysInYear(year) };
  });

const overlap = ({ from, until }: Active, end: string | null): number => {
  if (end === null || end <= from) return 0;
  return daysBetween(from, end < until ? end : until) / daysBetween(from, until);
};

const endOf = (start: string, years: number, zoneUntil: string | null): { until: string; endsWithZone: boolean } => {
  const until = yearsAfter(start, years);
  const zoneEnd = zoneUntil === null ? null : earliestDay(zoneUntil);
  return zoneEnd !== null && zoneEnd < until ? { until: zoneEnd, endsWithZone: true } : { until, endsWithZone: false };
};

const termOf = ({ project, rules, table, zoneUntil }: EstimateInput): EstimateTerm | null => {
  const mrp = figureOn(table.mrp, project.start);
  const rule = mrp && categoryOf(rules, project.capex, mrp.value, project.okedDivision);
  if (!mrp || !rule) return null;
  const years = rule.years?.value ?? null;
  const end = years === null ? { until: null, endsWithZone: false } : endOf(project.start, years, zoneUntil);
  return { category: rule.category, costMrp: Math.round((project.capex / mrp.value) * 10) / 10, mrp, rule, years, ...end };
};

interface Subject {
  readonly isCounted: boolean;
  readonly needs: readonly AskedRate[];
  readonly base: (project: Project, active: Active, index: number) => number;
  /** Told by the investor; null: the table of rates has it. */
  readonly asked: ((asked: AskedRates) => number | null) | null;
  /** Tenge a unit of the base; otherwise per cent of it. */
  readonly isAmount?: boolean;
}

const imported = ({ capex, importedPercent }: Project): number => (capex * importedPercent) / 100;

const SUBJECTS: Record<Tax, Subject> = {
  CIT: { isCounted: true, needs: [], asked: null, base: ({ years }, _active, index) => Math.max(0, years[index]?.profit ?? 0) },
  SOCIAL_TAX: { isCounted: true, needs: [], asked: null, base: ({ staff, monthlyWage }, { share }) => staff * monthlyWage * 12 * share },
  PROPERTY_TAX: {
    isCounted: true,
    needs: ['propertyTaxPercent', 'floorValuePerM2'],
    asked: ({ propertyTaxPercent }) => propertyTaxPercent,
    base: ({ floorM2, asked }, { share }) => floorM2 * (asked.floorValuePerM2 ?? 0) * share,
  },
  LAND_TAX: { isCounted: true, needs: ['landTaxPerHa'], asked: ({ landTaxPerHa }) => landTaxPerHa, isAmount: true, base: ({ landHa }, { share }) => landHa * share },
  LAND_USE_FEE: { isCounted: true, needs: ['landUseFeePerHa'], asked: ({ landUseFeePerHa }) => landUseFeePerHa, isAmount: true, base: ({ landHa }, { share }) => landHa * share },
  IMPORT_DUTY: { isCounted: true, needs: ['importDutyPercent'], asked: ({ importDutyPercent }) => importDutyPercent, base: (project, _active, index) => (index === 0 ? imported(project) : 0) },
  VAT: { isCounted: false, needs: [], asked: null, base: (project, _active, index) => (index === 0 ? imported(project) : 0) },
};

/** The tax under the relief. It is never more than the standard one: relief may be waived. */
const relieved = (relief: ReliefRule, base: number, standard: number): number => {
  const amounts: Record<ReliefRule['measure'], number> = {
    REDUCTION: standard * (1 - relief.amount / 100),
    RATE: (base * relief.amount) / 100,
    COEFFICIENT: standard * relief.amount,
  };
  return Math.max(0, Math.min(standard, amounts[relief.measure]));
};

const reliefEnd = (relief: ReliefRule, { project, zoneUntil }: EstimateInput, term: EstimateTerm): string | null =>
  relief.years === null ? term.until : endOf(project.start, relief.years, zoneUntil).until;

/** A relief that the category has, and the first day without it. */
interface Offered {
  readonly relief: ReliefRule;
  readonly end: string | null;
}

const offered = (tax: Tax, input: EstimateInput, term: EstimateTerm | null): Offered[] =>
  term === null
    ? []
    : input.rules.reliefs
        .filter((relief) => relief.tax === tax && relief.categories.includes(term.category))
        .map((relief) => ({ relief, end: reliefEnd(relief, input, term) }));

interface Counted extends EstimateYear {
  /** Which relief was taken; null: none helps in this year. */
  readonly relief: ReliefRule | null;
}

/** One year: of several reliefs that hold in it, the one that leaves least. */
const countYear = (active: Active, base: number, rate: Pick<EstimateYear, 'rate' | 'figure'> & { readonly standard: number }, reliefs: readonly Offered[]): Counted => {
  const { standard } = rate;
  const outcomes = reliefs.map(({ relief, end }) => {
    const reliefShare = overlap(active, end);
    return { relief, reliefShare, withTerms: standard * (1 - reliefShare) + relieved(relief, base, standard) * reliefShare };
  });
  const [best] = outcomes.toSorted((one, other) => one.withTerms - other.withTerms);
  const taken = best ?? { relief: null, reliefShare: 0, withTerms: standard };
  return {
    year: active.year,
    base: Math.round(base),
    rate: rate.rate,
    figure: rate.figure,
    standard: Math.round(standard),
    withTerms: Math.round(taken.withTerms),
    reliefShare: taken.reliefShare,
    relief: taken.relief,
  };
};

const lineOf = (tax: Tax, input: EstimateInput, term: EstimateTerm | null): EstimateLine => {
  const { project, table } = input;
  const subject = SUBJECTS[tax];
  const missing = subject.needs.filter((need) => project.asked[need] === null);
  const reliefs = offered(tax, input, term);
  const counted = activeYears(project).flatMap((active, index): Counted[] => {
    const figure = subject.asked ? null : figureOn(table.rates[tax] ?? [], active.from);
    const rate = subject.asked ? subject.asked(project.asked) : (figure?.value ?? null);
    if (missing.length > 0 || rate === null) return [];
    const base = subject.base(project, active, index);
    return [countYear(active, base, { rate, figure, standard: subject.isAmount ? base * rate : (base * rate) / 100 }, reliefs)];
  });
  const years = counted.map(({ relief: _, ...year }): EstimateYear => year);
  const known = new Set(years.map(({ year }) => year));
  const unknownYears = missing.length > 0 ? [] : activeYears(project).flatMap(({ year }) => (known.has(year) ? [] : [year]));
  const relief = counted.find((year) => year.relief !== null)?.relief ?? reliefs[0]?.relief ?? null;
  return { tax, relief, missing, isCounted: subject.isCounted, years, unknownYears };
};

const sum = (years: readonly EstimateYear[]): EstimateSum => {
  const standard = years.reduce((total, year) => total + year.standard, 0);
  const withTerms = years.reduce((total, year) => total + year.withTerms, 0);
  return { standard, withTerms, saving: standard - withTerms };
};

const presentValue = (years: readonly EstimateSum[], percent: number | null): number | null =>
  percent === null ? null : Math.round(years.reduce((total, { saving }, index) => total + saving / (1 + percent / 100) ** index, 0));

/**
 * Taxes of a project year by year, by the standard rates and under a version of a zone's terms: an estimate, not an offer.
 * Losses are not carried forward, wages and land stay as told, and a year's rate is the one of its first active day; a year
 * still without a rate of its own takes the newest. Worked examples: docs/incentive-cases.md.
 */
export const estimateIncentives = (input: EstimateInput): Estimate => {
  const { project } = input;
  const term = termOf(input);
  const refusals = refusalsOf(input, figureOn(input.table.mrp, project.start)?.value ?? null);
  const lines = TAXES.map((tax) => lineOf(tax, input, refusals.length > 0 ? null : term));
  const counted = lines.filter(({ isCounted }) => isCounted).flatMap((line) => line.years);
  const years = activeYears(project).map(({ year }) => ({ year, ...sum(counted.filter((one) => one.year === year)) }));
  return {
    version: ESTIMATE_VERSION,
    refusals,
    term,
    lines,
    years,
    total: sum(counted),
    presentValue: presentValue(years, project.asked.discountPercent),
  };
};
