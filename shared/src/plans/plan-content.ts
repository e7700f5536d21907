import type { LocalizedText } from '../locale/locale.ts';
import { pickText } from '../locale/locale.ts';
import { isSame } from '../opportunities/same.ts';
import type { FieldProblem } from '../problems/problems.ts';
import type { PlanStatus } from './vocabulary.ts';

export const PLAN_LIMITS = {
  name: 300,
  /** Characters of any other text. */
  words: 2_000,
  source: 500,
  history: 50,
  sources: 30,
  minYear: 1990,
  maxYear: 2100,
} as const;

/** What happened to a plan, with the act or report that says so. */
export interface PlanEventEntry {
  readonly date: string;
  readonly text: LocalizedText;
  /** An address, or name and number of the document. */
  readonly source: string;
}

/** Everything that an akimat states about a plan; its place and level stay as the plan began. Null: unknown. */
export interface PlanContent {
  readonly name: LocalizedText;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly status: PlanStatus;
  readonly statusAsOf: string | null;
  readonly history: readonly PlanEventEntry[];
  readonly sources: readonly string[];
  readonly note: LocalizedText | null;
}

/** A plan of which nothing is known yet. */
export const EMPTY_PLAN: PlanContent = {
  name: {},
  fromYear: null,
  toYear: null,
  status: 'UNKNOWN',
  statusAsOf: null,
  history: [],
  sources: [],
  note: null,
};

/** What has to be stated of a plan besides its name. */
export const PLAN_FIELDS = ['ALL_LANGUAGES', 'TERM', 'STATUS', 'STATUS_DATE', 'ACT', 'SOURCE'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

const STATES: Readonly<Record<PlanField, (content: PlanContent) => boolean>> = {
  ALL_LANGUAGES: ({ name }) => [name.ru, name.kk, name.en].every(Boolean),
  TERM: ({ fromYear, toYear }) => fromYear !== null && toYear !== null,
  STATUS: ({ status }) => status !== 'UNKNOWN',
  STATUS_DATE: ({ statusAsOf }) => statusAsOf !== null,
  ACT: ({ history }) => history.length > 0,
  SOURCE: ({ sources }) => sources.length > 0,
};

/** What is not stated yet, in the order of `PLAN_FIELDS`. */
export const missingPlanFields = (content: PlanContent): PlanField[] => PLAN_FIELDS.filter((field) => !STATES[field](content));

export type PlanPart = keyof PlanContent;

/** In the order of the form. */
const PLAN_PARTS = [
  'name',
  'fromYear',
  'toYear',
  'status',
  'statusAsOf',
  'history',
  'sources',
  'note',
] as const satisfies readonly PlanPart[];

/** The parts in which two states of a plan differ; all that say something where there was none before. */
export const changedPlanParts = (before: PlanContent | null, after: PlanContent): PlanPart[] =>
  PLAN_PARTS.filter((part) => {
    if (before !== null) return !isSame(before[part], after[part]);
    const value = after[part];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });

const says = (text: LocalizedText): boolean => pickText(text, 'RU') !== null;

const isYear = (year: number | null): boolean =>
  year === null || (Number.isInteger(year) && year >= PLAN_LIMITS.minYear && year <= PLAN_LIMITS.maxYear);

type Check = readonly [path: string, rule: FieldProblem['rule'], isBroken: boolean];

/** What is wrong with a plan by itself, by field; what is incomplete is not wrong. */
export const planProblems = ({ name, fromYear, toYear, history, sources }: PlanContent): FieldProblem[] => {
  const checks: Check[] = [
    ['name', 'REQUIRED', !says(name)],
    ['fromYear', 'OUT_OF_RANGE', !isYear(fromYear)],
    ['toYear', 'OUT_OF_RANGE', !isYear(toYear)],
    ['toYear', 'RANGE_REVERSED', fromYear !== null && toYear !== null && toYear < fromYear],
    ...history.flatMap(({ text, source }, nth): Check[] => [
      [`history.${nth}.text`, 'REQUIRED', !says(text)],
      [`history.${nth}.source`, 'REQUIRED', source.trim() === ''],
    ]),
    ...sources.map((source, nth): Check => [`sources.${nth}`, 'DOUBLED', sources.indexOf(source) < nth]),
  ];
  return checks.filter(([, , isBroken]) => isBroken).map(([path, rule]) => ({ path, rule }));
};
