import { daysBetween } from '../locale/calendar.ts';
import { TAXES } from './clauses.ts';
import type { Tax } from './clauses.ts';
import { refusalsOf } from './eligibility.ts';
import type { Admission } from './eligibility.ts';
import type { Estimate, EstimateLine, EstimateSum, EstimateYear } from './estimate.types.ts';
import { afterLosses } from './losses.ts';
import { figureOn } from './project.ts';
import { reliefEnd, termOf } from './relief-term.ts';
import type { EstimateTerm, TermInput } from './relief-term.ts';
import { SUBJECTS } from './tax-subjects.ts';
import type { Active, Rate } from './tax-subjects.ts';
import type { ReliefRule } from './terms-rules.ts';
import { zoneEnd } from './zone-end.ts';

export type { Estimate, EstimateLine, EstimateSum, EstimateYear } from './estimate.types.ts';
export type { EstimateTerm } from './relief-term.ts';

/** Increased whenever the same input may give another result. */
const ESTIMATE_VERSION = 2;

export interface EstimateInput extends TermInput {
  readonly admission: Admission;
}

/** The estimate for one possible end of the zone. */
interface Case extends TermInput {
  /** Null: the term of the relief is unknown, or the terms do not apply. */
  readonly term: EstimateTerm | null;
  /** First day on which the zone no longer exists. */
  readonly zoneDay: string | null;
}

const overlap = ({ from, until }: Active, end: string | null): number => {
  if (end === null || end <= from) return 0;
  return daysBetween(from, end < until ? end : until) / daysBetween(from, until);
};

/** The tax under the relief. It never exceeds the standard tax: a relief may be waived. */
const relieved = (relief: ReliefRule, base: number, standard: number): number => {
  const amounts: Record<ReliefRule['measure'], number> = {
    REDUCTION: standard * (1 - relief.amount / 100),
    RATE: (base * relief.amount) / 100,
    COEFFICIENT: standard * relief.amount,
  };
  return Math.max(0, Math.min(standard, amounts[relief.measure]));
};

/** A relief that the category receives, and the first day without it. */
interface Offered {
  readonly relief: ReliefRule;
  readonly end: string | null;
}

const offered = (tax: Tax, { project, rules, term, zoneDay }: Case): Offered[] => {
  if (term === null) return [];
  const endOf = (years: number | null): string | null => (years === null ? null : reliefEnd(project.start, years, zoneDay));
  return rules.reliefs
    .filter((relief) => relief.tax === tax && relief.categories.includes(term.category))
    .map((relief) => ({ relief, end: endOf(relief.years ?? term.years) }));
};

interface Counted extends EstimateYear {
  /** The relief that was used; null: none helps in this year. */
  readonly relief: ReliefRule | null;
}

/** The tax of one year before any relief; `underTerms` is the amount that the relief reduces. */
interface Taxed {
  readonly base: number;
  readonly standard: number;
  readonly underTerms: { readonly base: number; readonly standard: number };
}

/** One year: of several reliefs in force, the one that leaves the lowest tax. */
const countYear = (active: Active, taxed: Taxed, { rate, figure }: Rate, reliefs: readonly Offered[]): Counted => {
  const { base, standard } = taxed.underTerms;
  const outcomes = reliefs.map(({ relief, end }) => {
    const reliefShare = overlap(active, end);
    return { relief, reliefShare, withTerms: standard * (1 - reliefShare) + relieved(relief, base, standard) * reliefShare };
  });
  const [best] = outcomes.toSorted((one, other) => one.withTerms - other.withTerms);
  const taken = best ?? { relief: null, reliefShare: 0, withTerms: standard };
  return {
    year: active.year,
    base: taxed.base,
    share: active.share,
    rate,
    figure,
    standard: Math.round(taxed.standard),
    withTerms: Math.round(taken.withTerms),
    reliefShare: taken.reliefShare,
    relief: taken.relief,
  };
};

const lineWith = (tax: Tax, one: Case, taxedIn: (active: Active, rate: number) => Taxed): EstimateLine => {
  const { project, table } = one;
  const subject = SUBJECTS[tax];
  const missing = subject.missing(project, table);
  const reliefs = offered(tax, one);
  const actives = missing.length > 0 ? [] : subject.years(project);
  const counted = actives.flatMap((active): Counted[] => {
    const rate = subject.rate(project, table, active.from);
    return rate === null ? [] : [countYear(active, taxedIn(active, rate.rate), rate, reliefs)];
  });
  const years = counted.map(({ relief: _, ...year }): EstimateYear => year);
  const known = new Set(years.map(({ year }) => year));
  const unknownYears = actives.flatMap(({ year }) => (known.has(year) ? [] : [year]));
  const relief = counted.find((year) => year.relief !== null)?.relief ?? reliefs[0]?.relief ?? null;
  return { tax, relief, missing, isCounted: subject.isCounted, years, unknownYears };
};

const plainLine = (tax: Tax, one: Case): EstimateLine => {
  const { isLand, isOnce, base: baseOf } = SUBJECTS[tax];
  return lineWith(tax, one, ({ index, share }, rate) => {
    const whole = baseOf(one.project, index);
    const base = isOnce || isLand ? whole : whole * share;
    const standard = isLand ? whole * rate * share : (base * rate) / 100;
    return { base: isLand ? whole : Math.round(base), standard, underTerms: { base, standard } };
  });
};

/**
 * Income tax: profit by days, less the other taxes of each scenario, less the losses of that scenario. A profit stated net is
 * already less the standard taxes.
 */
const incomeLine = (one: Case, others: readonly EstimateLine[]): EstimateLine => {
  const { project } = one;
  const paid = others.filter(({ isCounted }) => isCounted).flatMap(({ years }) => years);
  const basesOf = (world: 'standard' | 'withTerms'): number[] =>
    afterLosses(
      SUBJECTS.CIT.years(project).map(({ year, index, share }) => {
        const deducted = paid.reduce(
          (sum, other) => sum + (other.year === year ? other[world] - (project.isProfitNet ? other.standard : 0) : 0),
          0,
        );
        return SUBJECTS.CIT.base(project, index) * share - deducted;
      }),
    );
  const bases = basesOf('standard');
  const basesWithTerms = basesOf('withTerms');
  return lineWith('CIT', one, ({ index }, rate) => {
    const base = bases[index] ?? 0;
    const other = basesWithTerms[index] ?? 0;
    return { base: Math.round(base), standard: (base * rate) / 100, underTerms: { base: other, standard: (other * rate) / 100 } };
  });
};

const sum = (years: readonly EstimateYear[]): EstimateSum => {
  const standard = years.reduce((total, year) => total + year.standard, 0);
  const withTerms = years.reduce((total, year) => total + year.withTerms, 0);
  return { standard, withTerms, saving: standard - withTerms };
};

const presentValue = (years: readonly EstimateSum[], percent: number | null): number | null =>
  percent === null ? null : Math.round(years.reduce((total, { saving }, index) => total + saving / (1 + percent / 100) ** index, 0));

type Sums = Pick<Estimate, 'lines' | 'years' | 'total' | 'presentValue'>;

const count = (one: Case): Sums => {
  const { project } = one;
  const others = TAXES.filter((tax) => tax !== 'CIT' && SUBJECTS[tax].applies(project)).map((tax) => plainLine(tax, one));
  const lines = [incomeLine(one, others), ...others];
  const counted = lines.filter(({ isCounted }) => isCounted).flatMap((line) => line.years);
  const years = SUBJECTS.CIT.years(project).map(({ year }) => ({ year, ...sum(counted.filter((each) => each.year === year)) }));
  return { lines, years, total: sum(counted), presentValue: presentValue(years, project.asked.discountPercent) };
};

/** The estimate for the latest possible end of the zone; null where it equals that for the earliest. */
const mostOf = (one: Omit<Case, 'zoneDay'>, least: Sums): Estimate['most'] => {
  const end = zoneEnd(one.zoneUntil);
  if (end === null || end.latest === end.earliest) return null;
  const { total, presentValue: value } = count({ ...one, zoneDay: end.latest });
  return total.saving === least.total.saving ? null : { total, presentValue: value };
};

/**
 * Taxes of a project year by year, at standard rates and under a version of a zone's terms: an estimate, not an offer. The
 * project counts from the day of its contract; wages and land stay as stated; a year uses the rate of its first active day, and
 * a year without a rate of its own the newest one. Worked examples: docs/incentive-cases.md.
 */
export const estimateIncentives = (input: EstimateInput): Estimate => {
  const { term, gap } = termOf(input);
  const refusals = refusalsOf(input, figureOn(input.table.mrp, input.project.start)?.value ?? null);
  const isRefused = refusals.length > 0;
  const granted = { ...input, term: isRefused || gap !== null ? null : term };
  const least = count({ ...granted, zoneDay: zoneEnd(input.zoneUntil)?.earliest ?? null });
  const most = mostOf(granted, least);
  return { version: ESTIMATE_VERSION, refusals, term, termGap: gap, isSavingKnown: isRefused || gap === null, ...least, most };
};
