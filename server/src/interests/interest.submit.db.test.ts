import { randomUUID } from 'node:crypto';
import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../kernel/problems.ts';
import { transact } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { aDraft, completeFields, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { urlOfRole } from '../installation/roles.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openStallingWorld } from '../testing/stalling-world.ts';
import type { StallingWorld } from '../testing/stalling-world.ts';
import { aColleague } from '../testing/zone-terms.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import type { SubmitInterestInput } from './interest.inputs.ts';
import { moveInterest } from './interest.move.service.ts';
import { submitAtOnce } from './interest.submit.at-once.ts';
import { submitInterest, submitWithinLimit } from './interest.submit.service.ts';
import type { InterestType } from './interest.types.ts';

let world: StallingWorld;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openStallingWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});
beforeEach(() => owner().query('delete from call_count'));

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');

type Submit = (ctx: Context, input: SubmitInterestInput) => Promise<InterestType>;

interface Case {
  readonly opportunity?: Parameters<typeof anOpportunity>[1];
  readonly fields?: Parameters<typeof completeFields>[0];
  /** What happens between the draft and its submission. */
  readonly before?: (draft: InterestType, input: SubmitInterestInput) => Promise<unknown>;
  readonly input?: Partial<SubmitInterestInput>;
  readonly viewer?: string;
  /** Whether it is sent at once. */
  readonly ordinary?: boolean;
}

const opportunityOf = (sql: string) => (draft: InterestType) =>
  owner().query(`update opportunity set ${sql} where id = $1`, [draft.opportunityId]);
const another = async (key: string) => {
  const draft = await aDraft(await investor(), await anOpportunity(owner()));
  await submitInterest(await investor(), { id: draft.id, version: draft.version, key });
};

const CASES: readonly (readonly [string, Case])[] = [
  ['a complete draft', { ordinary: true }],
  [
    'a draft that was saved again',
    {
      ordinary: true,
      before: async ({ id }) => saveInterestDraft(await investor(), { id, version: 1, fields: completeFields() }),
      input: { version: 2 },
    },
  ],
  [
    'a site of a zone, whose terms in force are cited',
    { ordinary: true, opportunity: { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa' } },
  ],
  [
    'a town that has left the list, as the investor knows',
    { ordinary: true, opportunity: { town: 'serebryansk' }, fields: { exclusionKnown: true } },
  ],
  ['a town on the list', { ordinary: true, opportunity: { town: 'ridder' } }],
  ['a town that has left the list, which the investor has not confirmed to know', { opportunity: { town: 'serebryansk' } }],
  ['missing fields', { fields: { purpose: null, contactPhone: null, consent: false } }],
  ['another version', { input: { version: 7 } }],
  ['a draft that was sent before', { before: async ({ id, version }) => submitInterest(await investor(), { id, version, key: newKey() }) }],
  [
    'one that was withdrawn',
    {
      before: async ({ id, version }) => {
        await submitInterest(await investor(), { id, version, key: newKey() });
        await moveInterest(await investor(), 'WITHDRAW', { id, version: 2, words: null });
      },
    },
  ],
  ['the same request again', { before: async (_, input) => submitInterest(await investor(), input) }],
  ['a key that was used for something else', { before: (_, { key }) => another(key) }],
  ['an opportunity that is no longer shown', { before: opportunityOf(`publication = 'WITHDRAWN'`) }],
  ['an opportunity that takes none any more', { before: opportunityOf(`status = 'DEMOLISHED'`) }],
  ['somebody else’s draft', { viewer: 'investor-b' }],
  ['a draft at the steward to whom it would go', { viewer: 'reviewer-a' }],
  ['no interest at all', { input: { id: randomUUID() } }],
  ['what is no id', { input: { id: 'nothing' } }],
];

/** Ids, times and what is made from them differ from one submission to the next. */
const masked = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, 'time')
      .replaceAll(/[0-9a-f]{64}/g, 'hash')
      .replaceAll(/EOI-\d{4}-\d{6}/g, 'number')
      .replaceAll(/"signature":"[^"]+"/g, '"signature":""')
      .replaceAll(/test-[0-9a-f]{12}/g, 'slug'),
  );

/** All that the database holds of it afterwards. */
const traces = async (id: string, key: string): Promise<unknown> => {
  const { rows } = await owner().query<object>(
    `select (select to_jsonb(i) from interest i where i.id::text = $1) as interest,
      (select jsonb_agg(to_jsonb(k) - 'key' order by k.created_at) from submission_key k where k.key = $2 or k.interest_id::text = $1) as keys,
      (select jsonb_agg(to_jsonb(e) - array['position', 'transaction'] order by e.position) from event e where e.subject_id::text = $1) as events,
      (select jsonb_agg(jsonb_build_array(r.relation, (select array_agg(c order by c) from jsonb_object_keys(r.columns) c)) order by r.position) from record_entry r where r.row_key = $1) as record`,
    [id, key],
  );
  const events = await owner().query<{ key: string }>(`select 'event:' || id as key from event where subject_id::text = $1`, [id]);
  const jobs = await queue.query(
    `select t.identifier, j.max_attempts from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.key = any ($1) order by j.id`,
    [events.rows.map((row) => row.key)],
  );
  return { ...rows[0], jobs: jobs.rows };
};

/** What a way of submitting answers in this case, and leaves in the database. */
const outcome = async (submit: Submit, { opportunity, fields, before, input: changed, viewer = 'investor-a' }: Case) => {
  const draft = await aDraft(await investor(), await anOpportunity(owner(), opportunity), fields);
  const input = { id: draft.id, version: draft.version, key: newKey(), ...changed };
  await before?.(draft, input);
  const ctx = await world.as(viewer);
  const answer = await submit(ctx, input).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, details: error.details };
  });
  return masked({ answer, traces: await traces(draft.id, input.key) });
};

describe('sending at once and step by step', () => {
  it.each(CASES)('answer and leave the same: %s', async (_name, one) => {
    const stepByStep = await outcome(submitInterest, one);
    expect(await outcome(submitWithinLimit, one)).toEqual(stepByStep);
  });

  it.each(CASES)('are chosen by whether it is ordinary: %s', async (_name, one) => {
    const answers: (InterestType | null)[] = [];
    let counted = 0;
    await outcome(async (ctx, input) => {
      const sent = await submitAtOnce(ctx, input, async () => void (counted += 1));
      answers.push(sent);
      return sent ?? submitInterest(ctx, input);
    }, one);
    expect(answers.map((sent) => sent?.state ?? null)).toEqual([one.ordinary ? 'SUBMITTED' : null]);
    expect(counted).toBe(one.ordinary ? 1 : 0);
  });

  it('neither writes anything when the count refuses, and the draft can be sent later', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    const input = { id: draft.id, version: draft.version, key: newKey() };
    const before = await traces(draft.id, input.key);
    await expect(submitAtOnce(await investor(), input, () => Promise.reject(new Problem('RATE_LIMITED')))).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
    expect(await traces(draft.id, input.key)).toEqual(before);
    expect(await submitWithinLimit(await investor(), input)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('are refused from the twenty-first of an hour, as the sum of both', async () => {
    const person = await aColleague(world, 'investor-a');
    const send = async () => {
      const draft = await aDraft(await person(), await anOpportunity(owner()));
      return submitWithinLimit(await person(), { id: draft.id, version: draft.version, key: newKey() });
    };
    for (let n = 0; n < 10; n += 1) await send();
    for (let n = 0; n < 10; n += 1)
      await expect(submitWithinLimit(await person(), { id: randomUUID(), version: 1, key: newKey() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(send()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('an ordinary submission', () => {
  it('waits for a draft that is being saved, and is refused because of the new version', async () => {
    const draft = await aDraft(await investor(), await anOpportunity(owner()));
    const sending = await transact(await investor(), async (ctx) => {
      await ctx.transaction.run(sql`update interest set version = version + 1 where id = ${draft.id}::uuid`);
      return { answer: submitWithinLimit(await investor(), { id: draft.id, version: 1, key: newKey() }).catch((error: unknown) => error) };
    });
    expect(await sending.answer).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes three statements and, with the count, three round trips', async () => {
    const pool = await world.poolOf('qaita_app', {});
    const systemPool = await world.poolOf('qaita_system', {});
    const send = async () => {
      const draft = await aDraft(await investor(), await anOpportunity(owner()));
      const ctx = { ...(await investor()), pool, systemPool };
      const before = world.proxy.roundTrips;
      await submitWithinLimit(ctx, { id: draft.id, version: draft.version, key: newKey() });
      return { statements: ctx.statements.count, roundTrips: world.proxy.roundTrips - before };
    };
    await send();
    expect(await send()).toEqual({ statements: 3, roundTrips: 3 });
    await Promise.all([pool.end(), systemPool.end()]);
  });
});
