import type { Tally } from '../load/load.ts';
import { percentileOf, rateText, sumOf, tableOf } from './tables.ts';

/** One question at one size. */
export interface Grown {
  readonly rows: number;
  readonly name: string;
  /** At most this many times the processor time from 100 000 to 1 000 000 rows. */
  readonly goal: number | null;
  readonly alone: Tally;
  readonly together: Tally;
}

const FROM = 100_000;
const TO = 1_000_000;
/** Words at a million rows: one reader alone, ms; and eight at once are all answered. */
const WORDS = 'words';
const MOST_P95 = 300;

const costOf = ({ alone }: Grown): number | null => sumOf({ tallies: [alone], statements: null });

const ratioOf = (all: readonly Grown[], { name }: Grown): number | null => {
  const [from, to] = [FROM, TO].map((rows) => all.find((one) => one.name === name && one.rows === rows));
  const [before, after] = [from && costOf(from), to && costOf(to)];
  return before && after ? after / before : null;
};

/** Told at the largest size. */
const verdictOf = (all: readonly Grown[], grown: Grown): string => {
  const ratio = ratioOf(all, grown);
  if (grown.rows !== TO || ratio === null || grown.goal === null) return '–';
  const short = [ratio >= grown.goal && `short: ${ratio.toFixed(1)} of ${grown.goal} times`];
  if (grown.name.includes(WORDS)) {
    const p95 = percentileOf({ tallies: [grown.alone], statements: null }, 0.95);
    short.push(
      p95 > MOST_P95 && `short: p95 ${p95.toFixed(0)} of ${MOST_P95} ms`,
      grown.together.turnedAway > 0 && 'short: readers turned away',
    );
  }
  return short.filter(Boolean).join('; ') || `reached: ${ratio.toFixed(1)} times`;
};

const HEAD = ['rows', 'what', 'CPU ms', 'p50 / p95 / p99 ms alone', 'req/s of 8', `from ${FROM} to ${TO}`];

export const growthTable = (all: readonly Grown[]): string =>
  tableOf(
    HEAD,
    all.map((grown) => {
      const [alone, together] = [grown.alone, grown.together].map((tally) => ({ tallies: [tally], statements: null }));
      const times = [0.5, 0.95, 0.99].map((share) => (alone ? percentileOf(alone, share).toFixed(1) : '–'));
      return [
        String(grown.rows),
        grown.name,
        costOf(grown)?.toFixed(2) ?? '–',
        times.join(' / '),
        rateText(together),
        verdictOf(all, grown),
      ];
    }),
  );
