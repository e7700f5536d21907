import { join } from 'node:path';
import { readIfThere, writePrivate } from './private-file.ts';

/** The port is stored for good; the process only while it is meant to run. */
export interface State {
  port: number;
  pid?: number;
}

const stateFile = (dataDir: string): string => join(dataDir, 'state.json');

const numberIn = (value: unknown, key: string): number | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return Number.isSafeInteger(found) ? Number(found) : undefined;
};

const parseState = (text: string): State | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const port = numberIn(value, 'port');
    return port === undefined ? undefined : { port, pid: numberIn(value, 'pid') };
  } catch {
    // Damaged: the port is chosen again, and the postmaster is found by its own file.
    return undefined;
  }
};

export const readState = (dataDir: string): State | undefined => parseState(readIfThere(stateFile(dataDir)) ?? '');

export const writeState = (dataDir: string, state: State): void => writePrivate(stateFile(dataDir), `${JSON.stringify(state)}\n`);
