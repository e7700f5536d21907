import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveInterest } from 'server/src/interests/interest.move.service.ts';
import { aColleague } from 'server/src/testing/colleagues.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { aSubmission } from 'server/src/testing/interests.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const submitted = async () => aSubmission(await world.as('investor-a'), await anOpportunity(world.database.ownerPool));

describe('a program that moves an expression of interest', () => {
  it('too late is told who was first, with what and when', async () => {
    const { id, version } = await submitted();
    const colleague = await aColleague(world, { organisation: 'ertis', name: 'Әсем Сәрсенова' });
    await moveInterest(colleague, 'START_REVIEW', { id, version, words: null });
    const { errors } = await world.ask('reviewer-a', 'mutation ($input: MoveInterestInput!) { startReview(input: $input) { id } }', {
      input: { id, version },
    });
    expect(errors[0]?.extensions).toEqual({
      code: 'CONFLICT',
      params: {
        version: version + 1,
        changedBy: 'COLLEAGUE',
        changedByName: 'Әсем Сәрсенова',
        changedAt: expect.any(String),
        move: 'START_REVIEW',
      },
    });
  });

  it('out of turn is told the state and the moves that are open', async () => {
    const { id, version } = await submitted();
    const { errors } = await world.ask('reviewer-a', 'mutation ($input: MoveInterestInput!) { shortlistInterest(input: $input) { id } }', {
      input: { id, version },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'INTEREST_MOVE_NOT_ALLOWED',
      allowed: ['START_REVIEW'],
      params: { state: 'SUBMITTED', move: 'SUBMIT' },
    });
  });

  it('reads what it follows, what happened last, and whether the steward has people', async () => {
    const { id } = await submitted();
    const { data } = await world.ask(
      'investor-a',
      'query ($id: ID!) { interest(id: $id) { lastChange { move by name } follows { id } steward { hasPeople } } }',
      { id },
    );
    expect(data?.['interest']).toMatchObject({ lastChange: { move: 'SUBMIT', by: 'SELF' }, follows: null, steward: { hasPeople: true } });
  });

  it('is told that nobody of the steward’s is there', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { steward: 'tobol' });
    const { data } = await world.ask('investor-a', 'query ($slug: String!) { opportunity(slug: $slug) { steward { hasPeople } } }', {
      slug,
    });
    expect(data?.['opportunity']).toEqual({ steward: { hasPeople: false } });
    const asVisitor = await world.ask('visitor', 'query ($slug: String!) { opportunity(slug: $slug) { steward { hasPeople } } }', { slug });
    expect(asVisitor.data?.['opportunity']).toEqual({ steward: { hasPeople: false } });
  });
});
