import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationsOf } from '../access/actor.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import { reviewQueue } from '../interests/interest.lists.ts';
import { queueNeighbours } from '../interests/interest.queue.ts';
import { interestEventsLoader } from '../interests/interest.queries.ts';
import { inTransaction } from '../kernel/database.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { aColleague } from '../testing/colleagues.ts';
import { aDraft, aSubmission, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import { reviewCaseLoader, reviewColleagues, reviewNotes, rivalsOf } from './review.queries.ts';
import { assignReview, noteReview } from './review.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');
const reviewer = () => world.as('reviewer-a');
const idOf = (ctx: Context): string => personOf(ctx).id;
const sent = async () => aSubmission(await investor(), await anOpportunity(owner()));
const caseOf = async (ctx: Context, id: string) => reviewCaseLoader(ctx).load(id);

describe('who works on a case', () => {
  it('is said, handed over to a colleague and given back, each recorded where the investor does not read', async () => {
    const { id } = await sent();
    const asem = await aColleague(world, { organisation: 'ertis', name: 'Асем Ертаева' });
    const me = await reviewer();
    await assignReview(me, { id, version: 0, assignee: idOf(me), dueOn: '2026-12-10' });
    await assignReview(me, { id, version: 1, assignee: idOf(asem), dueOn: '2026-12-10' });
    expect(await caseOf(await reviewer(), id)).toEqual({
      assignee: { id: idOf(asem), name: 'Асем Ертаева' },
      dueOn: '2026-12-10',
      version: 2,
    });
    await assignReview(asem, { id, version: 2, assignee: null, dueOn: null });
    expect(await caseOf(await reviewer(), id)).toEqual({ assignee: null, dueOn: null, version: 3 });
    const { rows } = await owner().query(`select count(*)::int as count from event where subject_id = $1 and name = 'review.assigned'`, [
      id,
    ]);
    expect(rows).toEqual([{ count: 3 }]);
    const seen = await read<{ name: string }>(await investor(), sql`select name from event where subject_id = ${id}::uuid`);
    expect(seen.map(({ name }) => name)).toEqual(['interest.submitted']);
    expect((await interestEventsLoader(await investor()).load(id)).map(({ move }) => move)).toEqual(['SUBMIT']);
  });

  it('of two people at once one wins, and the other learns the version that stands', async () => {
    const { id } = await sent();
    const asem = await aColleague(world, { organisation: 'ertis', name: 'Асем Ертаева' });
    const me = await reviewer();
    const answers = await Promise.allSettled([
      assignReview(me, { id, version: 0, assignee: idOf(me) }),
      assignReview(asem, { id, version: 0, assignee: idOf(asem) }),
    ]);
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', details: { params: { version: 1 } } });
  });

  it('is one of the steward, whose people are named to nobody else', async () => {
    const { id, stewardId } = await sent();
    const stranger = await world.as('reviewer-b');
    await expect(assignReview(await reviewer(), { id, version: 0, assignee: idOf(stranger) })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.assignee', rule: 'UNKNOWN_VALUE' }] },
    });
    expect(await reviewColleagues(stranger, stewardId)).toEqual([]);
    expect((await reviewColleagues(await reviewer(), stewardId)).map((one) => one.id)).toContain(idOf(await reviewer()));
    await expect(
      inTransaction(
        owner(),
        'system',
        () => undefined,
        (run) =>
          run(sql`insert into review_case (interest_id, assignee_id, assignee_name) values (${id}::uuid, ${idOf(stranger)}::uuid, 'x')`),
      ),
    ).rejects.toMatchObject({ constraint: 'review_case_colleague' });
  });

  it('is nothing of the investor, nor of another steward', async () => {
    const { id } = await sent();
    await assignReview(await reviewer(), { id, version: 0, assignee: idOf(await reviewer()) });
    for (const ctx of [await investor(), await world.as('reviewer-b')]) {
      expect(await caseOf(ctx, id)).toMatchObject({ version: 0, assignee: null });
      expect(await read(ctx, sql`select interest_id from review_case where interest_id = ${id}::uuid`)).toEqual([]);
    }
    await expect(assignReview(await investor(), { id, version: 1, assignee: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(assignReview(await world.as('reviewer-b'), { id, version: 1, assignee: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a note for the own people', () => {
  it('is read by them, never by the investor, and kept once when it is sent twice', async () => {
    const { id } = await sent();
    const note = { interest: id, id: randomUUID(), words: 'Позвонить в банк.' };
    await noteReview(await reviewer(), note);
    await noteReview(await reviewer(), note);
    expect(await reviewNotes(await reviewer(), id)).toMatchObject([{ words: 'Позвонить в банк.' }]);
    for (const ctx of [await investor(), await world.as('reviewer-b')]) expect(await reviewNotes(ctx, id)).toEqual([]);
    await expect(noteReview(await investor(), { ...note, id: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not written in another’s name, and not changed', async () => {
    const { id } = await sent();
    const me = await reviewer();
    const other = idOf(await world.as('reviewer-b'));
    await expect(
      read(
        me,
        sql`insert into review_note (id, interest_id, author_id, author_name, words)
        values (${randomUUID()}::uuid, ${id}::uuid, ${other}::uuid, 'x', 'y') returning id`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await noteReview(me, { interest: id, id: randomUUID(), words: 'Раз.' });
    await expect(read(me, sql`update review_note set words = 'Два.'`)).rejects.toMatchObject({ code: '42501' });
    await expect(read(me, sql`delete from review_note`)).rejects.toMatchObject({ code: '42501' });
    const asSystem = (statement: Sql) =>
      inTransaction(
        owner(),
        'system',
        () => undefined,
        (run) => run(statement),
      );
    expect(await asSystem(sql`update review_note set words = 'Два.' returning id`)).toEqual([]);
    expect(await reviewNotes(await reviewer(), id)).toMatchObject([{ words: 'Раз.' }]);
  });
});

describe('one’s own company', () => {
  it('is reviewed by nobody who belongs to both sides, also when the database is asked alone', async () => {
    const both = await aColleague(world, { organisation: 'ertis', name: 'Двое в одном' });
    const [company] = organisationsOf((await investor()).actor, 'INVESTOR');
    await owner().query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'MEMBER')`, [idOf(both), company]);
    const { id, version } = await sent();
    await expect(
      read(
        both,
        sql`update interest set state = 'UNDER_REVIEW', version = version + 1 where id = ${id}::uuid and version = ${version} returning id`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      read(
        both,
        sql`insert into review_note (id, interest_id, author_id, author_name, words)
        values (${randomUUID()}::uuid, ${id}::uuid, ${idOf(both)}::uuid, 'x', 'y') returning id`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a decision', () => {
  it('names the version and the content that it saw, and a refusal its reason in one word', async () => {
    const one = await sent();
    const begun = await moveInterest(await reviewer(), 'START_REVIEW', { id: one.id, version: one.version, words: null });
    await moveInterest(await reviewer(), 'DECLINE', {
      id: one.id,
      version: begun.version,
      words: 'Нет газа.',
      contentHash: one.contentHash ?? '',
      because: 'PLACE_UNFIT',
    });
    const events = await interestEventsLoader(await investor()).load(one.id);
    expect(events.at(-1)).toMatchObject({ move: 'DECLINE', declinedBecause: 'PLACE_UNFIT', words: 'Нет газа.' });
    const { rows } = await owner().query<{ on: unknown }>(
      `select payload -> 'decidedOn' as on from event where subject_id = $1 and name = 'interest.declined'`,
      [one.id],
    );
    expect(rows).toEqual([{ on: { version: begun.version, contentHash: one.contentHash } }]);
  });
});

describe('the queue', () => {
  const submitted = async (opportunity: string, investment: number) => {
    const ctx = await world.as('investor-b');
    const draft = await aDraft(ctx, opportunity, { investment });
    return submitInterest(ctx, { id: draft.id, version: draft.version, key: newKey() });
  };
  const ids = async (args: Partial<Parameters<typeof reviewQueue>[1]>) =>
    (await reviewQueue(await reviewer(), { first: 100, ...args })).edges.map(({ node }) => node.id);

  it('is read by sum, by day, by owner, page by page, and counted by parts in the same statement', async () => {
    const small = await submitted(await anOpportunity(owner()), 1_000);
    const large = await submitted(await anOpportunity(owner()), 90_000_000_000_000);
    const me = await reviewer();
    await assignReview(me, { id: small.id, version: 0, assignee: idOf(me), dueOn: '2026-12-03' });
    const bySum = await ids({ order: 'SUM' });
    expect(bySum[0]).toBe(large.id);
    expect(bySum.at(-1)).toBe(small.id);
    expect((await ids({ order: 'DUE' }))[0]).toBe(small.id);
    expect(await ids({ owner: 'ME', order: 'SUM' })).toContain(small.id);
    const nobodys = await ids({ owner: 'NOBODY' });
    expect(nobodys).toContain(large.id);
    expect(nobodys).not.toContain(small.id);
    for (const order of ['SUM', 'DUE', 'TOWN', 'AGE'] as const) {
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await reviewQueue(await reviewer(), { first: 3, order, after });
        paged.push(...page.edges.map(({ node }) => node.id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(paged, order).toEqual(await ids({ order }));
    }
    const counted = await reviewer();
    const page = await reviewQueue(counted, { first: 1, states: ['DECLINED'] }, { withCounts: true });
    const all = await reviewQueue(await reviewer(), { first: 100 });
    const over = all.edges.filter(({ node }) => node.whoseMove === null).length;
    expect(page.counts).toMatchObject({ over, ours: all.edges.filter(({ node }) => node.whoseMove === 'STEWARD').length });
    expect([page.totalCount > 0, counted.statements.count]).toEqual([true, 1]);
  });

  it('leads from a case to the one before and behind it, also after it was decided', async () => {
    const [first = '', second = '', third = ''] = await ids({ states: ['SUBMITTED'] });
    expect(await queueNeighbours(await reviewer(), second, { states: ['SUBMITTED'] })).toMatchObject({
      previous: { id: first },
      next: { id: third },
    });
    const { rows } = await owner().query<{ version: number }>('select version from interest where id = $1', [second]);
    await moveInterest(await reviewer(), 'START_REVIEW', { id: second, version: rows[0]?.version ?? 0, words: null });
    expect(await queueNeighbours(await reviewer(), second, { states: ['SUBMITTED'] })).toMatchObject({
      previous: { id: first },
      next: { id: third },
    });
    expect(await queueNeighbours(await world.as('reviewer-b'), second, {})).toEqual({ previous: null, next: null });
  });
});

describe('rivals', () => {
  it('are the other interests in the same opportunity, for its steward alone', async () => {
    const slug = await anOpportunity(owner());
    const one = await aSubmission(await investor(), slug);
    const other = await aSubmission(await world.as('investor-b'), slug);
    expect((await rivalsOf(await reviewer(), one)).map(({ id }) => id)).toEqual([other.id]);
    expect(await rivalsOf(await investor(), one)).toEqual([]);
  });
});
