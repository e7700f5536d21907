import type { ImportStateFragment } from './import.graphql.ts';

export type Import = ImportStateFragment;

const RUNNING: readonly Import['state'][] = ['READING', 'CHECKING', 'APPLYING', 'UNDOING'];

/** Whether the server is at work on it. */
export const isRunning = ({ state }: Pick<Import, 'state'>): boolean => RUNNING.includes(state);

/** Rows that would be written. */
export const writable = ({ verdicts }: Import): number =>
  verdicts.filter(({ verdict }) => verdict === 'NEW' || verdict === 'CHANGED').reduce((sum, { count }) => sum + count, 0);
