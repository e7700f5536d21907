import { pickText } from '../locale/locale.ts';
import type { LocalizedText } from '../locale/locale.ts';
import type { FieldProblem, FieldRule } from '../problems/problems.ts';
import { MEASURE_LIMITS } from './measure-content.ts';
import type { AmendmentEntry, MeasureContent, MoneyEntry } from './measure-content.ts';
import { MAX_MEASURE_TENGE } from './vocabulary.ts';
import type { AmendmentSubject, MoneyKind } from './vocabulary.ts';

const says = (text: LocalizedText | null): boolean => text !== null && pickText(text, 'RU') !== null;

const isYear = (year: number | null): boolean =>
  year === null || (Number.isInteger(year) && year >= MEASURE_LIMITS.minYear && year <= MEASURE_LIMITS.maxYear);

const isSum = (amount: number | null): boolean =>
  amount === null || (Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_MEASURE_TENGE);

/** The sum of what counts; null: nobody stated one. */
export const countedSum = (money: readonly MoneyEntry[], kind: MoneyKind): number | null => {
  const counted = money.filter((row) => row.kind === kind && row.uncounted === null);
  return counted.length === 0 ? null : counted.reduce((sum, { amount }) => sum + amount, 0);
};

/** The highest sum that an amendment sets; 0: none does. */
const amendedTo = (amendments: readonly AmendmentEntry[], subject: AmendmentSubject): number =>
  Math.max(0, ...amendments.filter((one) => one.subject === subject).map(({ afterTenge }) => afterTenge ?? 0));

/** Allocated above planned and spent above allocated, except as far as an amendment says: the rule of `measure_within_plan`. */
const overspent = ({ money, amendments }: MeasureContent): FieldProblem[] => {
  const [planned, allocated, spent] = [countedSum(money, 'PLANNED'), countedSum(money, 'ALLOCATED'), countedSum(money, 'SPENT')];
  const isOver = (above: number | null, below: number | null, subject: AmendmentSubject): boolean =>
    above !== null && below !== null && above > Math.max(below, amendedTo(amendments, subject));
  return [
    ...(isOver(allocated, planned, 'PLANNED') ? [{ path: 'money', rule: 'OVER_PLANNED' as const }] : []),
    ...(isOver(spent, allocated, 'ALLOCATED') ? [{ path: 'money', rule: 'OVER_ALLOCATED' as const }] : []),
  ];
};

type Check = readonly [path: string, rule: FieldRule, isBroken: boolean];

const broken = (checks: readonly Check[]): FieldProblem[] =>
  checks.filter(([, , isBroken]) => isBroken).map(([path, rule]) => ({ path, rule }));

const moneyProblems = ({ money }: MeasureContent): FieldProblem[] =>
  money.flatMap(({ kind, moneySource, year, amount, uncounted }, nth) => {
    const isRepeated = money
      .slice(0, nth)
      .some((other) => other.kind === kind && other.moneySource === moneySource && other.year === year && other.uncounted === null);
    return broken([
      [`money.${nth}.amount`, 'OUT_OF_RANGE', !isSum(amount)],
      [`money.${nth}.year`, 'OUT_OF_RANGE', !isYear(year)],
      [`money.${nth}.year`, 'DOUBLED', year !== null && uncounted === null && isRepeated],
    ]);
  });

const isOfMoney = (subject: AmendmentSubject): boolean => subject === 'PLANNED' || subject === 'ALLOCATED';

const amendmentProblems = ({ amendments }: MeasureContent): FieldProblem[] =>
  amendments.flatMap(({ subject, beforeTenge, afterTenge, words, document }, nth) =>
    broken([
      [`amendments.${nth}.beforeTenge`, 'OUT_OF_RANGE', !isSum(beforeTenge)],
      [`amendments.${nth}.afterTenge`, 'OUT_OF_RANGE', !isSum(afterTenge)],
      [`amendments.${nth}.afterTenge`, 'REQUIRED', isOfMoney(subject) && afterTenge === null],
      [`amendments.${nth}.afterTenge`, 'INVALID', !isOfMoney(subject) && afterTenge !== null],
      [`amendments.${nth}.words`, 'REQUIRED', !says(words)],
      [`amendments.${nth}.document`, 'REQUIRED', !says(document)],
    ]),
  );

const ownProblems = (content: MeasureContent): FieldProblem[] => {
  const { quantity, unit, fromYear, toYear, blocker, blockedBy } = content;
  return broken([
    ['title', 'REQUIRED', !says(content.title)],
    ['quantity', 'OUT_OF_RANGE', quantity !== null && !(quantity > 0 && quantity <= MEASURE_LIMITS.quantity)],
    ['unit', 'REQUIRED', quantity !== null && unit === null],
    ['quantity', 'REQUIRED', quantity === null && unit !== null],
    ['fromYear', 'OUT_OF_RANGE', !isYear(fromYear)],
    ['toYear', 'OUT_OF_RANGE', !isYear(toYear)],
    ['toYear', 'RANGE_REVERSED', fromYear !== null && toYear !== null && toYear < fromYear],
    ['blockedBy', 'REQUIRED', blocker !== null && !says(blockedBy)],
    ['blocker', 'REQUIRED', blocker === null && says(blockedBy)],
  ]);
};

/**
 * What is wrong with a measure by itself, by field: what is incomplete is not wrong. `own` is its address, on which it cannot depend;
 * whether it depends on itself through others, only the server knows.
 */
export const measureProblems = (content: MeasureContent, own: string | null = null): FieldProblem[] => [
  ...ownProblems(content),
  ...moneyProblems(content),
  ...overspent(content),
  ...amendmentProblems(content),
  ...content.needs.flatMap((slug, nth): FieldProblem[] => {
    if (slug === own) return [{ path: `needs.${nth}`, rule: 'CIRCULAR' }];
    return content.needs.indexOf(slug) < nth ? [{ path: `needs.${nth}`, rule: 'DOUBLED' }] : [];
  }),
];
