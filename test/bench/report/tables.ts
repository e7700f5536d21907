import type { SideName, Tally } from '../load/load.ts';
import type { Work } from '../works/work.ts';

/** What was measured for one work on one side. */
export interface Measured {
  readonly tallies: readonly Tally[];
  /** Statements that reached the database per request, including transaction brackets; null where they are not counted. */
  readonly statements: number | null;
}

export interface Row {
  readonly work: Pick<Work, 'name' | 'goal' | 'peer'>;
  readonly sides: Readonly<Partial<Record<SideName, Measured>>>;
}

const NONE = '–';

const answersOf = ({ tallies }: Measured): number => tallies.reduce((sum, tally) => sum + tally.milliseconds.length, 0);

export const rateOf = (measured: Measured): number => answersOf(measured) / measured.tallies.reduce((sum, tally) => sum + tally.seconds, 0);

/** Milliseconds of processor time per answer, each round weighed by its answers; null where it cannot be read. */
export const cpuOf = (measured: Measured): { readonly node: number; readonly postgres: number } | null => {
  let [node, postgres] = [0, 0];
  for (const { cpu, milliseconds } of measured.tallies) {
    if (!cpu) return null;
    node += cpu.node * milliseconds.length;
    postgres += cpu.postgres * milliseconds.length;
  }
  const answers = answersOf(measured) || 1;
  return { node: node / answers, postgres: postgres / answers };
};

export const percentileOf = ({ tallies }: Measured, share: number): number => {
  const sorted = tallies.flatMap((tally) => tally.milliseconds).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
};

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** The sum, and what it consists of. */
export const cpuText = (measured: Measured | undefined): string => {
  const cpu = measured && cpuOf(measured);
  return cpu ? `${figure(cpu.node + cpu.postgres)} (${figure(cpu.node)} + ${figure(cpu.postgres)})` : NONE;
};

export const rateText = (measured: Measured | undefined): string => {
  if (!measured) return NONE;
  const refused = measured.tallies.reduce((sum, tally) => sum + tally.turnedAway, 0);
  return `${figure(rateOf(measured))}${refused === 0 ? '' : ` (${figure((100 * refused) / (refused + answersOf(measured)))} % turned away)`}`;
};

export const timesText = (measured: Measured | undefined): string =>
  measured ? `${figure(percentileOf(measured, 0.5))} / ${figure(percentileOf(measured, 0.95))}` : NONE;

export const statementsText = (measured: Measured | undefined): string =>
  measured && measured.statements !== null ? measured.statements.toFixed(1) : NONE;

export const sumOf = (measured: Measured): number | null => {
  const cpu = cpuOf(measured);
  return cpu && cpu.node + cpu.postgres;
};

/** How much of the other's rate ours reaches, in requests and in processor time. */
const shares = (ours: Measured, other: Measured): { readonly rate: number; readonly cpu: number | null } => {
  const [own, others] = [sumOf(ours), sumOf(other)];
  return { rate: rateOf(ours) / rateOf(other), cpu: own && others ? others / own : null };
};

/** The lesser of both counts: on two cores the asker's own work flatters the slower side's rate. */
const leastShare = (ours: Measured, other: Measured): number => {
  const { rate, cpu } = shares(ours, other);
  return Math.min(rate, cpu ?? rate);
};

const verdictOf = ({ work, sides: { ours, floor, PostGraphile } }: Row): string => {
  if (!ours || !floor || work.goal === undefined) return NONE;
  const short: string[] = [];
  const share = leastShare(ours, floor);
  if (share < work.goal) short.push(`short: ${share.toFixed(2)} of ${work.goal.toFixed(2)}`);
  if (PostGraphile && leastShare(ours, PostGraphile) <= 1)
    short.push(work.peer?.answer ? 'behind PostGraphile' : 'behind the nearest question of PostGraphile');
  return short.length > 0 ? short.join('; ') : 'reached';
};

const shareText = (one: Measured | undefined, other: Measured | undefined): string => {
  if (!one || !other) return NONE;
  const { rate, cpu } = shares(one, other);
  return `${rate.toFixed(2)} / ${cpu === null ? NONE : cpu.toFixed(2)}`;
};

export const tableOf = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');

const SHARES = [
  'work',
  'goal',
  'ours of the floor: req/s / CPU',
  'goal is',
  'PostGraphile of the floor',
  'CPU ms: ours (node + PostgreSQL)',
  'floor',
  'PostGraphile',
];
const RATES = [
  'work',
  'req/s: ours',
  'floor',
  'PostGraphile',
  'p50 / p95 ms: ours',
  'floor',
  'PostGraphile',
  'statements: ours',
  'floor',
  'PostGraphile',
];

/** Shares of the floor and processor time. */
export const sharesTable = (rows: readonly Row[]): string =>
  tableOf(
    SHARES,
    rows.map((row) => {
      const { ours, floor, PostGraphile } = row.sides;
      const goal = row.work.goal === undefined ? NONE : row.work.goal.toFixed(2);
      return [
        // PostGraphile was asked the nearest question.
        row.work.peer?.answer === null ? `${row.work.name} *` : row.work.name,
        goal,
        shareText(ours, floor),
        verdictOf(row),
        shareText(PostGraphile, floor),
        cpuText(ours),
        cpuText(floor),
        cpuText(PostGraphile),
      ];
    }),
  );

/** Rates, waiting times and statements of the same run. */
export const ratesTable = (rows: readonly Row[]): string =>
  tableOf(
    RATES,
    rows.map(({ work, sides: { ours, floor, PostGraphile } }) => [
      work.name,
      ...[ours, floor, PostGraphile].map(rateText),
      ...[ours, floor, PostGraphile].map(timesText),
      ...[ours, floor, PostGraphile].map(statementsText),
    ]),
  );
