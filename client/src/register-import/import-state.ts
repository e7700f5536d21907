import { IMPORTERS, SHEETS } from 'shared/registers/findings.ts';
import type { SheetName } from 'shared/registers/findings.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import type { ImportStateFragment } from './import.graphql.ts';

export type Import = ImportStateFragment;

/** Kinds of sheets that somebody may import; the server decides on every right. */
export const sheetsOf = (viewer: Viewer | null | undefined): SheetName[] => SHEETS.filter((sheet) => isOfKind(viewer, IMPORTERS[sheet]));

const RUNNING: readonly Import['state'][] = ['READING', 'CHECKING', 'APPLYING', 'UNDOING'];

/** Whether the server is at work on it. */
export const isRunning = ({ state }: Pick<Import, 'state'>): boolean => RUNNING.includes(state);

/** Rows that would be written. */
export const writable = ({ verdicts }: Import): number =>
  verdicts.filter(({ verdict }) => verdict === 'NEW' || verdict === 'CHANGED').reduce((sum, { count }) => sum + count, 0);
