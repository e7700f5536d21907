import type { MoneyEntry } from '../../plans/measure-content.ts';
import { finding } from '../findings.ts';
import type { Finding } from '../findings.ts';
import type { StatedSum } from './entry.ts';
import { moneyKey } from './money-headings.ts';

/* Tables of plans state the same money several times: by year, by source, and as totals. What is counted is counted once. */

const keyOf = ({ kind, year, moneySource }: MoneyEntry): string => moneyKey({ kind, year, source: moneySource });

/** Whether one sum contains another: of all years, or of no named source. */
const covers = (one: MoneyEntry, other: MoneyEntry): boolean =>
  one !== other &&
  one.kind === other.kind &&
  keyOf(one) !== keyOf(other) &&
  (one.year === null || one.year === other.year) &&
  (one.moneySource === 'UNKNOWN' || one.moneySource === other.moneySource);

const total = (rows: readonly MoneyEntry[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

const differs = (row: MoneyEntry, sum: number): Finding => finding('TOTAL_DIFFERS', keyOf(row), String(sum));

interface Money {
  readonly money: readonly MoneyEntry[];
  readonly findings: readonly Finding[];
}

/** Totals that the finer sums make up are left out; one that they do not make up is pointed at. */
const withoutTotals = (counted: readonly MoneyEntry[]): Money => {
  const isTotal = (row: MoneyEntry): boolean => counted.some((other) => covers(row, other));
  const leaves = counted.filter((row) => !isTotal(row));
  const findings = counted.filter(isTotal).flatMap((row) => {
    const sum = total(leaves.filter((leaf) => covers(row, leaf)));
    return sum === row.amount ? [] : [differs(row, sum)];
  });
  return { money: leaves, findings };
};

/** Sums by year without a source beside sums by source without a year are the same money twice: the years count, the sources are parts. */
const oncePerKind = (leaves: readonly MoneyEntry[]): Money => {
  const findings: Finding[] = [];
  const money = leaves.map((row) => {
    const years = leaves.filter((one) => one.kind === row.kind && one.year !== null && one.moneySource === 'UNKNOWN');
    const sources = leaves.filter((one) => one.kind === row.kind && one.year === null && one.moneySource !== 'UNKNOWN');
    if (years.length === 0 || !sources.includes(row)) return row;
    if (sources[0] === row && total(years) !== total(sources)) findings.push(differs(row, total(years)));
    return { ...row, uncounted: 'PART' as const };
  });
  return { money, findings };
};

/** The money of a measure with what a row states. The same sum keeps its date and source; coarser sums give way to finer ones. */
export const mergeMoney = (
  before: readonly MoneyEntry[],
  sums: readonly StatedSum[],
  evidence: Pick<MoneyEntry, 'asOf' | 'source'>,
): Money => {
  const stated = sums.map(({ kind, year, source, amount }): MoneyEntry => {
    const entry: MoneyEntry = { kind, year, moneySource: source, amount, uncounted: null, ...evidence };
    return before.find((row) => keyOf(row) === keyOf(entry) && row.amount === amount) ?? entry;
  });
  const isGone = (row: MoneyEntry): boolean =>
    stated.some((one) => keyOf(one) === keyOf(row) || (row.uncounted === null && covers(row, one)));
  const kept = before.filter((row) => !isGone(row) && !stated.includes(row));
  const all = [...kept, ...stated];
  const { money: leaves, findings } = withoutTotals(all.filter(({ uncounted }) => uncounted === null));
  const once = oncePerKind(leaves);
  const uncounted = all.filter((row) => row.uncounted !== null);
  // What was there already keeps its order as well.
  const money = [...once.money, ...uncounted];
  const isSameAsBefore = money.length === before.length && money.every((row) => before.includes(row));
  return { money: isSameAsBefore ? before : money, findings: [...findings, ...once.findings] };
};
