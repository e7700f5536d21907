import type { Tally } from './load.ts';
import type { Work } from './works.ts';

/** What was measured for one work on one side. */
export interface Measured {
  readonly tallies: readonly Tally[];
  /** Statements that reached the database per request, including transaction brackets; null where they are not counted. */
  readonly statements: number | null;
}

export interface Row {
  readonly work: Work;
  readonly ours: Measured;
  readonly floor: Measured;
}

const rate = ({ tallies }: Measured): number => {
  const answers = tallies.reduce((sum, tally) => sum + tally.milliseconds.length, 0);
  return answers / tallies.reduce((sum, tally) => sum + tally.seconds, 0);
};

const percentile = ({ tallies }: Measured, share: number): string => {
  const sorted = tallies.flatMap((tally) => tally.milliseconds).toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
};

const count = ({ statements }: Measured): string => (statements === null ? '–' : statements.toFixed(1));

/** Share of requests refused for want of a database connection; undefined when none were. */
const turnedAway = ({ tallies }: Measured): string => {
  const busy = tallies.reduce((sum, tally) => sum + tally.turnedAway, 0);
  const answers = tallies.reduce((sum, tally) => sum + tally.milliseconds.length, 0);
  return busy === 0 ? '' : ` (${((100 * busy) / (busy + answers)).toFixed(0)} % turned away)`;
};

const HEAD = ['work', 'ours, req/s', 'floor, req/s', 'share', 'goal', 'ours p50/p95, ms', 'floor p50/p95, ms', 'statements ours/floor'];

const cells = ({ work, ours, floor }: Row): string[] => [
  work.name,
  `${rate(ours).toFixed(0)}${turnedAway(ours)}`,
  `${rate(floor).toFixed(0)}${turnedAway(floor)}`,
  (rate(ours) / rate(floor)).toFixed(2),
  work.goal.toFixed(2),
  `${percentile(ours, 0.5)} / ${percentile(ours, 0.95)}`,
  `${percentile(floor, 0.5)} / ${percentile(floor, 0.95)}`,
  `${count(ours)} / ${count(floor)}`,
];

/** The table of docs/performance.md. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
};
