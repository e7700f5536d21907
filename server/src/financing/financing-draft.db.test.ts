import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeOverOpportunity } from '../opportunity-editor/standing.service.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { GraphqlAnswer, HttpWorld } from '../testing/http-world.ts';
import { StewardWorld } from '../testing/steward-world.ts';

let world: HttpWorld;
let id: string;
beforeAll(async () => {
  world = await openHttpWorld();
  ({ id } = await new StewardWorld(world).publicRecordOf('reviewer-a', 'ANCHOR_PROJECT'));
});
afterAll(() => world.close());

/** A plan of which hardly anything is typed. */
const CONTENT = {
  total: 343_600_000_000,
  currency: 'KZT',
  sources: [{ kind: 'SPK', name: 'СПК', amount: null, committed: null }],
  uses: [],
  launch: '20',
  asOf: null,
  source: null,
};

const save = (viewer: string, version: number, more: object = {}): Promise<GraphqlAnswer> =>
  world.ask(viewer, 'mutation ($input: SaveFinancingDraftInput!) { saveFinancingDraft(input: $input) { version } }', {
    input: { id, version, content: { ...CONTENT, ...more } },
  });

const draftSeenBy = async (viewer: string): Promise<unknown> => {
  const { data, errors } = await world.ask(
    viewer,
    `query ($id: ID!) { financingDraft(id: $id) { version updatedBy content { total currency sources { kind name amount committed } uses { kind amount } launch asOf source } } }`,
    { id },
  );
  return data?.['financingDraft'] ?? errors[0]?.extensions['code'];
};

it('is not begun before the project was taken over', async () => {
  expect((await save('reviewer-a', 0)).errors[0]?.extensions['rule']).toBe('OPPORTUNITY_NOT_TAKEN_OVER');
  await takeOverOpportunity(await world.as('reviewer-a'), id);
  expect(await draftSeenBy('reviewer-a')).toEqual({ version: 0, updatedBy: null, content: null });
});

it('keeps what is typed, complete or not, for the people of the SPK alone', async () => {
  expect((await save('reviewer-a', 0)).data).toEqual({ saveFinancingDraft: { version: 1 } });
  expect(await draftSeenBy('reviewer-a')).toMatchObject({ version: 1, content: CONTENT });
  expect(await draftSeenBy('reviewer-b')).toBe('FORBIDDEN');
  expect(await draftSeenBy('investor-a')).toBe('FORBIDDEN');
  expect((await save('reviewer-b', 1)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

it('is never overwritten by who has not read it, and names who wrote it', async () => {
  const { errors } = await save('reviewer-a', 0, { total: 1 });
  expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', params: { version: 1 } });
  expect(await draftSeenBy('reviewer-a')).toMatchObject({ version: 1, content: CONTENT });
});

it.each([
  ['a negative sum', { total: -1 }],
  ['a sum of 10¹⁸', { total: 10 ** 18 }],
  ['more lines than a plan has', { uses: Array.from({ length: 21 }, () => ({ kind: 'LAND', amount: 1 })) }],
  ['a text too long', { source: 'x'.repeat(2_001) }],
])('refuses %s and keeps what was there', async (_what, more) => {
  expect((await save('reviewer-a', 1, more)).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(await draftSeenBy('reviewer-a')).toMatchObject({ version: 1, content: CONTENT });
});

it('ends with the plan that it becomes, and what a colleague has typed since stays', async () => {
  const state = (number: number, draft: number): Promise<GraphqlAnswer> =>
    world.ask('reviewer-a', 'mutation ($input: StateFinancingInput!) { stateFinancing(input: $input) { number } }', {
      input: {
        id,
        number,
        draft,
        total: 10,
        currency: 'KZT',
        sources: [{ kind: 'OWN', amount: 10, committed: 1 }],
        uses: [],
        asOf: '2026-11-01',
        source: 'План',
      },
    });
  await state(0, 1);
  expect(await draftSeenBy('reviewer-a')).toMatchObject({ version: 2, content: null });
  await save('reviewer-a', 2, { total: 20 });
  await state(1, 2);
  expect(await draftSeenBy('reviewer-a')).toMatchObject({ version: 3, content: { total: 20 } });
});
