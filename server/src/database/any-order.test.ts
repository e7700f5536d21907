import { describe, expect, it } from 'vitest';
import { applyInAnyOrder } from './any-order.ts';

/** A database in which a statement succeeds once those that it needs have run; keeps what succeeded. */
const aDatabase = (
  needs: Readonly<Record<string, readonly string[]>>,
  code = '42883',
): { query: (statement: string) => Promise<void>; done: string[] } => {
  const done: string[] = [];
  const query = (statement: string): Promise<void> => {
    const missing = (needs[statement] ?? []).filter((need) => !done.includes(need));
    if (missing.length > 0) return Promise.reject(Object.assign(new Error(`${statement} misses ${missing.join()}`), { code }));
    if (statement in needs) done.push(statement);
    return Promise.resolve();
  };
  return { query, done };
};

describe('statements that need each other', () => {
  it('are run until each has what it needs', async () => {
    const { query, done } = aDatabase({ view: ['function'], trigger: ['view', 'function'], function: [] });
    await applyInAnyOrder(query, ['trigger', 'view', 'function']);
    expect(done).toEqual(['function', 'view', 'trigger']);
  });

  it('fail with the error of the first, when none of those that are left can be made', async () => {
    const { query, done } = aDatabase({ function: [], view: ['nothing'], trigger: ['view'] });
    await expect(applyInAnyOrder(query, ['view', 'trigger', 'function'])).rejects.toThrow('view misses nothing');
    expect(done).toEqual(['function']);
  });

  it('fail at once when one of them is wrong', async () => {
    const { query, done } = aDatabase({ function: [], view: ['nothing'] }, '42601');
    await expect(applyInAnyOrder(query, ['view', 'function'])).rejects.toThrow('view misses nothing');
    expect(done).toEqual([]);
  });
});
