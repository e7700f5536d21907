import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpportunity } from '../testing/opportunities.ts';
import { aDraft, aSubmission, completeFields, newKey } from '../testing/interests.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import { myInterests, reviewQueue } from './interest.lists.ts';
import { visibleInterest } from './interest.queries.ts';
import { submitInterest } from './interest.submit.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');
const reviewer = () => world.as('reviewer-a');

describe('a draft', () => {
  it('may be saved with nothing but its currency', async () => {
    const slug = await anOpportunity(owner());
    const draft = await saveInterestDraft(await investor(), { opportunity: slug, fields: { currency: 'KZT', consent: false } });
    expect(draft).toMatchObject({ state: 'DRAFT', version: 1, number: null, whoseMove: 'INVESTOR', viewerCan: ['SUBMIT'] });
  });

  it('is seen by its investor’s organisation and by nobody else', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    for (const viewer of ['investor-b', 'reviewer-a', 'zone-manager-a', 'auditor', 'analyst', 'administrator']) {
      expect(await visibleInterest(await world.as(viewer), draft.id), viewer).toBeNull();
    }
    expect(await visibleInterest(await investor(), draft.id)).not.toBeNull();
  });

  it('saved from two places at once keeps the first and tells the second which version stands', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    const save = async (purpose: string) =>
      saveInterestDraft(await investor(), { id: draft.id, version: draft.version, fields: completeFields({ purpose }) });
    const answers = await Promise.allSettled([save('one'), save('two')]);
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', details: { params: { version: 2 } } });
  });

  it('is one per organisation and opportunity', async () => {
    const slug = await anOpportunity(owner());
    const begin = async () => aDraft(await investor(), slug);
    const answers = await Promise.allSettled([begin(), begin(), begin()]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ details: { rule: 'INTEREST_ALREADY_OPEN' } });
  });

  it('cannot be begun about what is not published', async () => {
    const slug = await anOpportunity(owner(), { publication: 'DRAFT' });
    await expect(aDraft(await investor(), slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be begun about a revived plant', async () => {
    const slug = await anOpportunity(owner(), { status: 'REVIVED' });
    await expect(aDraft(await investor(), slug)).rejects.toMatchObject({ details: { rule: 'OPPORTUNITY_NOT_OPEN' } });
  });
});

describe('sending', () => {
  it('names the fields that are still missing and stores nothing', async () => {
    const slug = await anOpportunity(owner());
    const draft = await saveInterestDraft(await investor(), { opportunity: slug, fields: { currency: 'KZT', consent: false } });
    const key = newKey();
    await expect(submitInterest(await investor(), { id: draft.id, version: draft.version, key })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: {
        fields: expect.arrayContaining([
          { path: 'fields.purpose', rule: 'REQUIRED' },
          { path: 'fields.consent', rule: 'CONSENT_NEEDED' },
        ]),
      },
    });
    const { rowCount } = await owner().query('select 1 from submission_key where key = $1', [key]);
    expect(rowCount).toBe(0);
  });

  it('twice with the same key gives the same interest once', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    const input = { id: draft.id, version: draft.version, key: newKey() };
    const send = async () => submitInterest(await investor(), input);
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
    const { rows } = await owner().query(`select count(*)::int as count from event where subject_id = $1 and name = 'interest.submitted'`, [
      draft.id,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('refuses a key that was used for something else', async () => {
    const [one, two] = [
      await aDraft(await investor(), await anOpportunity(owner())),
      await aDraft(await investor(), await anOpportunity(owner())),
    ];
    const key = newKey();
    await submitInterest(await investor(), { id: one.id, version: one.version, key });
    await expect(submitInterest(await investor(), { id: two.id, version: two.version, key })).rejects.toMatchObject({
      details: { rule: 'SUBMISSION_KEY_REUSED' },
    });
  });

  it('at once under two keys sends once', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    const send = async () => submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() });
    const answers = await Promise.allSettled([send(), send()]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('cites the version of terms in force, with its hash', async () => {
    const slug = await anOpportunity(owner(), { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' });
    const sent = await aSubmission(await investor(), slug);
    const { rows } = await owner().query(
      `select t.number, i.terms_hash = t.hash as same from interest i join zone_terms t on t.id = i.terms_id where i.id = $1`,
      [sent.id],
    );
    expect(rows).toEqual([{ number: 1, same: true }]);
  });

  it('gives a receipt that anybody can check', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const { body, signature, publicKey } = sent.receipt ?? { body: '', signature: '', publicKey: '' };
    expect(verify(null, Buffer.from(body), createPublicKey(publicKey), Buffer.from(signature, 'base64'))).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ id: sent.id, number: sent.number, contentHash: sent.contentHash });
  });

  it('leaves an event and a job in the same transaction', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const { rows } = await owner().query(`select id, name, payload from event where subject_id = $1`, [sent.id]);
    expect(rows).toMatchObject([
      { name: 'interest.submitted', payload: { move: 'SUBMIT', from: 'DRAFT', to: 'SUBMITTED', by: 'INVESTOR' } },
    ]);
  });

  it('is refused to another organisation', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    await expect(
      submitInterest(await world.as('investor-b'), { id: draft.id, version: draft.version, key: newKey() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('lists', () => {
  it('show the steward what was sent to it, and never a draft', async () => {
    const page = await reviewQueue(await reviewer(), { first: 100 });
    expect(page.edges.length).toBeGreaterThan(0);
    expect(page.edges.map((edge) => edge.node.state)).not.toContain('DRAFT');
  });

  it('page through everything once, without gaps or repeats', async () => {
    const all = (await myInterests(await investor(), { first: 100 })).edges.map((edge) => edge.node.id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof myInterests>> = await myInterests(await investor(), { first: 3, after });
      paged.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
  });

  it('refuse a cursor of another reader', async () => {
    const page = await reviewQueue(await reviewer(), { first: 1 });
    const after = page.pageInfo.endCursor;
    await expect(reviewQueue(await world.as('reviewer-b'), { first: 1, after })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the database itself', () => {
  it('refuses a move that the state machine does not know', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    await expect(owner().query(`update interest set state = 'ACCEPTED' where id = $1`, [sent.id])).rejects.toThrow(/no such move/);
  });

  it('keeps what was sent as it was sent', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    await expect(owner().query(`update interest set fields = '{}' where id = $1`, [sent.id])).rejects.toThrow(/keeps its content/);
  });

  it('hides interests from a viewer who is no party, whatever the query says', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const stranger = await world.as('investor-b');
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [stranger.actor.type === 'PERSON' ? stranger.actor.id : '']);
      expect((await client.query('select 1 from interest where id = $1', [sent.id])).rowCount).toBe(0);
      expect((await client.query('select 1 from event where subject_id = $1', [sent.id])).rowCount).toBe(0);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
});
