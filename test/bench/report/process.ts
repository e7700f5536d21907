import { tableOf } from './tables.ts';

interface Process {
  /** MB after everything has been asked; null where it cannot be read. */
  readonly memory: number | null;
  readonly startSeconds: number;
}

const MOST_MEMORY = 300;
const MOST_SECONDS = 3;

const line = (what: string, figure: number | null, most: number, unit: string): readonly string[] => [
  what,
  figure === null ? '–' : `${figure.toFixed(unit === 's' ? 1 : 0)} ${unit}`,
  `≤ ${most} ${unit}`,
  figure === null ? '–' : figure > most ? 'short' : 'reached',
];

export const processTable = ({ memory, startSeconds }: Process): string =>
  tableOf(
    ['what', 'figure', 'goal', 'goal is'],
    [
      line('memory of the process at the end of the load', memory, MOST_MEMORY, 'MB'),
      line('from the start of the process to ready, data in place', startSeconds, MOST_SECONDS, 's'),
    ],
  );
