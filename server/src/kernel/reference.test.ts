import { describe, expect, it } from 'vitest';
import { ReferenceStore } from './reference.ts';
import type { Reference } from './reference.ts';

/** Rows in the database, and how often they were read; a read is answered when the test releases it. */
const stage = () => {
  const state = { row: 'old', loads: 0, fails: false };
  const held: (() => void)[] = [];
  const rows: Reference<string> = {
    name: 'rows',
    load: async () => {
      state.loads += 1;
      const { row, fails } = state;
      await new Promise<void>((resolve) => held.push(resolve));
      if (fails) throw new Error('The database is away.');
      return () => row;
    },
  };
  const store = new ReferenceStore([rows], () => Promise.resolve([]));
  const letGo = async (): Promise<void> => {
    while (held.length === 0) await Promise.resolve();
    held.shift()?.();
  };
  return { state, store, letGo, shown: () => store.get(rows, 'RU') };
};

describe('reference data loaded anew', () => {
  it('gives callers during a load the rows of the next one, read once for all of them', async () => {
    const { state, store, letGo, shown } = stage();
    const first = store.refresh();
    while (state.loads === 0) await Promise.resolve();
    state.row = 'new';
    const asked = [store.refresh(), store.refresh()];
    await letGo();
    await first;
    expect(shown()).toBe('old');
    await letGo();
    await Promise.all(asked);
    expect(shown()).toBe('new');
    expect(state.loads).toBe(2);
  });

  it('keeps the rows that it has when a load fails, and tells only who asked for that load', async () => {
    const { state, store, letGo, shown } = stage();
    const first = store.refresh();
    await letGo();
    await first;
    state.fails = true;
    const failing = store.refresh();
    while (state.loads === 1) await Promise.resolve();
    Object.assign(state, { fails: false, row: 'new' });
    const next = store.refresh();
    await letGo();
    await expect(failing).rejects.toThrow('away');
    expect(shown()).toBe('old');
    await letGo();
    await next;
    expect(shown()).toBe('new');
  });
});
