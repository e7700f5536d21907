import { yearOf, yearsAfter } from '../locale/calendar.ts';
import type { Category } from './clauses.ts';
import { figureOn } from './project.ts';
import type { DatedFigure, Project, RateTable } from './project.ts';
import { categoryOf } from './terms-rules.ts';
import type { CategoryRule, TermsRules } from './terms-rules.ts';
import { zoneEnd } from './zone-end.ts';

/** Earlier contracts have no categories: Tax Code of 18 July 2025, art. 735(10). The rule for them was not found. */
const CATEGORIES_SINCE = '2024-01-01';

/** Why the term of the relief is unknown. */
export const TERM_GAPS = ['BEFORE_CATEGORIES', 'MRP_UNKNOWN', 'THRESHOLDS_UNKNOWN', 'YEARS_UNKNOWN'] as const;
export type TermGap = (typeof TERM_GAPS)[number];

/** The MRP above which the same cost falls into a lower category. */
export interface CategoryFlip {
  readonly aboveMrp: number;
  readonly category: Category;
}

export interface EstimateTerm {
  readonly category: Category;
  /** Cost of the project in MRP, to one decimal. */
  readonly costMrp: number;
  readonly mrp: DatedFigure;
  /** True: the year of the contract has no MRP of its own yet, and the newest one is used. */
  readonly isMrpOfEarlierYear: boolean;
  /** Null in the lowest category. */
  readonly flip: CategoryFlip | null;
  readonly rule: CategoryRule;
  /** The legal term of the category; null: the terms do not state it. */
  readonly years: number | null;
  /** First day without relief; the earliest possible one where the end of the zone is not known to the day. */
  readonly until: string | null;
  /** The latest possible such day. */
  readonly latestUntil: string | null;
  /** The zone ends, or may end, before the legal term. */
  readonly endsWithZone: boolean;
}

export interface TermInput {
  readonly project: Project;
  readonly rules: TermsRules;
  readonly table: RateTable;
  /** End of the zone: a day, month or year; null: unknown. */
  readonly zoneUntil: string | null;
}

const flipOf = ({ project: { capex, okedDivision }, rules }: TermInput, rule: CategoryRule, mrpTenge: number): CategoryFlip | null => {
  const { from, favouredFrom } = rule;
  const isFavoured = favouredFrom !== null && okedDivision !== null && favouredFrom.divisions.includes(okedDivision);
  const entrances = [from, isFavoured ? favouredFrom : null].flatMap((entrance) =>
    entrance && capex >= entrance.value * mrpTenge ? [entrance.value] : [],
  );
  if (entrances.length === 0) return null;
  const aboveMrp = capex / Math.min(...entrances);
  const next = categoryOf(rules, capex, aboveMrp * (1 + Number.EPSILON * 4), okedDivision);
  // Rounded down to the tiyn, so that the shown figure is never above the threshold.
  return next && next.category !== rule.category ? { aboveMrp: Math.floor(aboveMrp * 100) / 100, category: next.category } : null;
};

/** A term from the day of the contract, cut off where the zone ends: never past that day, and never before the contract. */
export const reliefEnd = (start: string, years: number, zoneDay: string | null): string => {
  const until = yearsAfter(start, years);
  if (zoneDay === null || zoneDay >= until) return until;
  return zoneDay > start ? zoneDay : start;
};

const daysOf = (
  { project: { start }, zoneUntil }: TermInput,
  years: number | null,
): Pick<EstimateTerm, 'until' | 'latestUntil' | 'endsWithZone'> => {
  if (years === null) return { until: null, latestUntil: null, endsWithZone: false };
  const end = zoneEnd(zoneUntil);
  const until = reliefEnd(start, years, end?.earliest ?? null);
  return { until, latestUntil: reliefEnd(start, years, end?.latest ?? null), endsWithZone: until < yearsAfter(start, years) };
};

/** The category of a project and the term of its relief, or why it is unknown. */
export const termOf = (input: TermInput): { readonly term: EstimateTerm | null; readonly gap: TermGap | null } => {
  const { project, rules, table } = input;
  const unknown = (gap: TermGap) => ({ term: null, gap });
  if (project.start < CATEGORIES_SINCE) return unknown('BEFORE_CATEGORIES');
  const mrp = figureOn(table.mrp, project.start);
  if (!mrp) return unknown('MRP_UNKNOWN');
  const rule = categoryOf(rules, project.capex, mrp.value, project.okedDivision);
  if (!rule) return unknown('THRESHOLDS_UNKNOWN');
  const years = rule.years?.value ?? null;
  const term: EstimateTerm = {
    category: rule.category,
    costMrp: Math.round((project.capex / mrp.value) * 10) / 10,
    mrp,
    isMrpOfEarlierYear: yearOf(mrp.from) < yearOf(project.start),
    flip: flipOf(input, rule, mrp.value),
    rule,
    years,
    ...daysOf(input, years),
  };
  return { term, gap: years === null ? 'YEARS_UNKNOWN' : null };
};
