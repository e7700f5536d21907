import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../request/context.ts';
import { aColleague } from '../testing/colleagues.ts';
import { aDraft, aSubmission, completeFields, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { lastChange } from './interest.changes.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import { moveInterest } from './interest.move.service.ts';
import { visibleInterest } from './interest.queries.ts';
import { submitInterest } from './interest.submit.service.ts';
import type { InterestType } from './interest.types.ts';

let world: World;
let asem: Context;
let dana: Context;
beforeAll(async () => {
  world = await openWorld();
  asem = await aColleague(world, { organisation: 'ertis', name: 'Әсем Сәрсенова' });
  dana = await aColleague(world, { organisation: 'fixture-investor-a', name: 'Дана Ахметова' });
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');
const reviewer = () => world.as('reviewer-a');
const INSTANT: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const submitted = async (): Promise<InterestType> => aSubmission(await investor(), await anOpportunity(owner()));
const move = (ctx: Context, name: Parameters<typeof moveInterest>[1], { id, version }: InterestType) =>
  moveInterest(ctx, name, { id, version, words: 'Слова' });

describe('the second of two concurrent moves', () => {
  it('is told which colleague was first, with what and when', async () => {
    const interest = await submitted();
    await move(asem, 'START_REVIEW', interest);
    await expect(move(await reviewer(), 'START_REVIEW', interest)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        params: { version: 3, changedBy: 'COLLEAGUE', changedByName: 'Әсем Сәрсенова', move: 'START_REVIEW', changedAt: INSTANT },
      },
    });
  });

  it('is told of the other side by its organisation, never by the person', async () => {
    const interest = await submitted();
    await move(await investor(), 'WITHDRAW', interest);
    const { rows } = await owner().query<{ name: string }>(
      `select name->>'ru' as name from organisation where slug = 'fixture-investor-a'`,
    );
    await expect(move(await reviewer(), 'START_REVIEW', interest)).rejects.toMatchObject({
      details: { params: { changedBy: 'OTHER_SIDE', changedByName: rows[0]?.name, move: 'WITHDRAW' } },
    });
    const other = await submitted();
    await move(asem, 'START_REVIEW', other);
    const { rows: stewards } = await owner().query<{ name: string }>(`select name->>'ru' as name from organisation where slug = 'ertis'`);
    await expect(move(await investor(), 'WITHDRAW', other)).rejects.toMatchObject({
      details: { params: { changedBy: 'OTHER_SIDE', changedByName: stewards[0]?.name, move: 'START_REVIEW' } },
    });
  });

  it('who was first elsewhere is told so', async () => {
    const interest = await submitted();
    await move(asem, 'START_REVIEW', interest);
    await expect(move(asem, 'START_REVIEW', interest)).rejects.toMatchObject({ details: { params: { changedBy: 'SELF' } } });
  });

  it('at the very same moment is told the same', async () => {
    const interest = await submitted();
    const answers = await Promise.allSettled([move(asem, 'START_REVIEW', interest), move(await reviewer(), 'START_REVIEW', interest)]);
    const lost = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason as unknown);
    expect(lost).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
    expect(lost[0]).toMatchObject({ details: { params: { changedBy: 'COLLEAGUE', move: 'START_REVIEW' } } });
  });
});

describe('a draft that two have open', () => {
  it('tells the second who saved it first', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    await saveInterestDraft(dana, { id: draft.id, version: draft.version, fields: completeFields({ purpose: 'Иначе' }) });
    const save = async () =>
      saveInterestDraft(await investor(), { id: draft.id, version: draft.version, fields: completeFields({ purpose: 'Моё' }) });
    await expect(save()).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: 2, changedBy: 'COLLEAGUE', changedByName: 'Дана Ахметова' } },
    });
    const row = await visibleInterest(await investor(), draft.id);
    expect(row && (await lastChange(await investor(), row))).toMatchObject({ by: 'COLLEAGUE', name: 'Дана Ахметова', move: null });
  });

  it('tells who has begun it already', async () => {
    const slug = await anOpportunity(owner());
    await aDraft(dana, slug);
    await expect(aDraft(await investor(), slug)).rejects.toMatchObject({
      details: { rule: 'INTEREST_ALREADY_OPEN', params: { state: 'DRAFT', changedBy: 'COLLEAGUE', changedByName: 'Дана Ахметова' } },
    });
  });

  it('tells who has sent it', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    await submitInterest(dana, { id: draft.id, version: draft.version, key: newKey() });
    const refused = {
      code: 'RULE_BROKEN',
      details: {
        rule: 'INTEREST_MOVE_NOT_ALLOWED',
        allowed: ['WITHDRAW'],
        params: { state: 'SUBMITTED', move: 'SUBMIT', changedByName: 'Дана Ахметова' },
      },
    };
    await expect(
      saveInterestDraft(await investor(), { id: draft.id, version: draft.version, fields: completeFields() }),
    ).rejects.toMatchObject(refused);
    await expect(submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() })).rejects.toMatchObject(refused);
  });
});

describe('a move that is refused', () => {
  it.each([
    ['reviewer-a', 'ACCEPT', ['START_REVIEW']],
    ['investor-a', 'ANSWER', ['WITHDRAW']],
  ] as const)('by %s, %s, names the moves that are open', async (viewer, name, allowed) => {
    const interest = await submitted();
    await expect(move(await world.as(viewer), name, interest)).rejects.toMatchObject({
      details: { rule: 'INTEREST_MOVE_NOT_ALLOWED', allowed, params: { state: 'SUBMITTED', move: 'SUBMIT' } },
    });
  });

  it('because it is the other side’s names the own ones', async () => {
    const interest = await submitted();
    await expect(move(await investor(), 'START_REVIEW', interest)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { allowed: ['WITHDRAW'] },
    });
  });

  it('once it is over names none', async () => {
    const gone = await move(await investor(), 'WITHDRAW', await submitted());
    await expect(move(await reviewer(), 'START_REVIEW', gone)).rejects.toMatchObject({
      details: { allowed: [], params: { state: 'WITHDRAWN' } },
    });
  });
});
