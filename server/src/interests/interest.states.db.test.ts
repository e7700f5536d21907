import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDED_STATES, INTEREST_STATES, MOVES, STEWARDS_STATES, UNFINISHED_STATES } from 'shared/interests/interest.machine.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const textOf = async (expression: string): Promise<string> =>
  (await database.ownerPool.query<{ text: string }>(`select ${expression} as text`)).rows[0]?.text ?? '';
const functionText = (name: string): Promise<string> => textOf(`pg_get_functiondef('${name}'::regproc)`);
const constraintText = (name: string): Promise<string> =>
  textOf(`(select pg_get_constraintdef(oid) from pg_constraint where conname = '${name}')`);

/** The states that a definition names, each once, in the order of the state machine. */
const statesIn = (text: string): string[] => INTEREST_STATES.filter((state) => text.includes(`'${state}'`));
const sorted = (words: readonly string[]): string[] => words.toSorted((one, other) => one.localeCompare(other));

describe('what the database knows of the machine of interests', () => {
  it('are its states', async () => {
    expect(statesIn(await constraintText('interest_state'))).toEqual(INTEREST_STATES);
  });

  it('are its moves', async () => {
    const moves = Object.values(MOVES).flatMap(({ from, to }) => from.map((state) => `${state}>${to}`));
    const allowed = (await functionText('interest_guard')).matchAll(/'(?<move>[A-Z_]+>[A-Z_]+)'/g);
    expect(sorted([...allowed].map(({ groups }) => groups?.['move'] ?? ''))).toEqual(sorted(moves));
  });

  it('are the states of which an investor has one for an opportunity', async () => {
    expect(statesIn(await textOf(`pg_get_indexdef('interest_already_open'::regclass)`))).toEqual(UNFINISHED_STATES);
  });

  it('are the states that another one follows', async () => {
    expect(statesIn(await functionText('interest_follows'))).toEqual(ENDED_STATES);
  });

  it('are the states that wait for the steward', async () => {
    expect(statesIn(await functionText('stewards_waited_for'))).toEqual(STEWARDS_STATES);
  });
});

describe('statements', () => {
  const folder = path.join(PROJECT_ROOT, 'server/src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^migrations\/|^testing\//.test(name),
  );

  it('take lists of states from the machine', () => {
    const states = INTEREST_STATES.join('|');
    const list = new RegExp(`'(?:${states})',\\s*'(?:${states})'\\s*(?:,\\s*'(?:${states})')*\\s*\\)`);
    expect(sources.filter((name) => list.test(readFileSync(path.join(folder, name), 'utf8')))).toEqual([]);
  });
});
