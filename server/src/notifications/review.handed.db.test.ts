import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InterestType } from '../interests/interest.types.ts';
import { inTransaction } from '../kernel/database.ts';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { assignReview } from '../review/review.service.ts';
import { aColleague } from '../testing/colleagues.ts';
import { ORIGIN, openLettersWorld } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';

let world: LettersWorld;
let colleague: Context;
beforeAll(async () => {
  world = await openLettersWorld();
  colleague = await aColleague(world, { organisation: 'ertis', name: 'Асем Ертаева', locale: 'EN' });
});
afterAll(() => world.close());
afterEach(() => world.clear());

const idOf = (ctx: Context): string => personOf(ctx).id;
const reviewer = () => world.as('reviewer-a');

/** Hands cases over as the reviewer does; each time the case is one version newer. */
const hand = async ({ id }: InterestType, version: number, to: Context | null, dueOn: string | null = null): Promise<void> => {
  await assignReview(await reviewer(), { id, version, assignee: to && idOf(to), dueOn });
};

describe('a case handed over', () => {
  it('is told to the colleague in the own language, with who hands it, until when, and the case behind the link', async () => {
    const interest = await world.submitted();
    await hand(interest, 0, colleague, '2026-11-20');
    const letters = await world.readAfter(interest.id);
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining(`${interest.number} has been handed to you`)]);
    const text = letters[0]?.text ?? '';
    expect(text).toContain(`${personOf(await reviewer()).name} asks you to review ${interest.number}.`);
    expect(text).toContain('To be reviewed by: 20 November 2026');
    expect(text).toContain(`${ORIGIN}/en/workspace/review/${interest.id}`);
  });

  it('is not told to who takes it, nor again when only its day changes', async () => {
    const interest = await world.submitted();
    await hand(interest, 0, await reviewer());
    expect(await world.readAfter(interest.id)).toEqual([]);
    await hand(interest, 1, colleague);
    await hand(interest, 2, colleague, '2026-12-01');
    expect(await world.readAfter(interest.id)).toEqual([]);
  });

  it('is not told any more once it has been given back', async () => {
    const interest = await world.submitted();
    await hand(interest, 0, colleague);
    await inTransaction(
      world.owner(),
      'system',
      () => undefined,
      (run) => run(sql`update review_case set assignee_id = null, assignee_name = null where interest_id = ${interest.id}::uuid`),
    );
    expect(await world.readAfter(interest.id)).toEqual([]);
  });
});
