import sql from 'sql-template-tag';
import type { FundingOutcome, FundingStage } from 'shared/funding/answer.ts';
import { GROUPS_OF, subjectOf } from 'shared/funding/question.ts';
import type { FundingGroup, FundingLimit, FundingQuestion } from 'shared/funding/question.ts';
import { MEASURE_CATEGORIES } from 'shared/plans/vocabulary.ts';
import { organisationsOf } from '../access/actor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { badInput, forbidden, found, Problem } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { schedule } from '../request/outbox.ts';
import { stewards } from '../opportunities/stewards.reference.ts';
import { places } from '../towns/places.reference.ts';
import { FundingRun } from './funding.entity.ts';

/** Each run keeps a processor busy for some seconds. */
const RUN = rateLimit('FUNDING_RUN', { per: 'ADDRESS', points: 30, seconds: 600 });

/** Runs that wait or are reckoned; one more would have to wait for minutes. */
const MOST_OPEN = 20;

/** A run that has not ended after this time has lost its server. */
const LOST_AFTER = sql`interval '2 minutes'`;

export type FundingRunRow = RowOf<typeof FundingRun.all>;

/** A run as it is shown; null when there is none, or it is about drafts of an SPK that the viewer does not belong to. */
export const fundingRun = (ctx: Context, id: string): Promise<FundingRunRow | null> => {
  const own = organisationsOf(ctx.actor, 'SPK');
  return asSystem(ctx, async (ctx) => {
    const [row] = await read<FundingRunRow & { readonly isLost: boolean }>(
      ctx,
      sql`select ${FundingRun.all.of('r')}, r.ended_at is null and coalesce(r.started_at, r.created_at) < now() - ${LOST_AFTER} as "isLost"
        from funding_run r where r.id = ${id}::uuid and (r.organisation_id is null or r.organisation_id = any (${own}::uuid[]))`,
    );
    return row ? { ...row, state: row.isLost ? 'FAILED' : row.state } : null;
  });
};

const doubled = (keys: readonly string[]): string | undefined => keys.find((key, index) => keys.indexOf(key) !== index);

const KNOWN: Readonly<Record<FundingGroup, (ctx: Context, key: string) => boolean>> = {
  TOWN: (ctx, key) => places(ctx).towns.some(({ slug }) => slug === key),
  CATEGORY: (_, key) => MEASURE_CATEGORIES.some((one) => one === key),
  SECTOR: (ctx, key) => places(ctx).divisions.has(key),
};

const refuseLimit = (ctx: Context, { by, key, atLeast, atMost }: FundingLimit, index: number): void => {
  const path = `input.limits.${index}`;
  if (!KNOWN[by](ctx, key)) throw badInput({ path: `${path}.key`, rule: 'UNKNOWN_VALUE' });
  if (atLeast === null && atMost === null) throw badInput({ path: `${path}.atLeast`, rule: 'REQUIRED' });
  if (atLeast !== null && atMost !== null && atLeast > atMost) throw badInput({ path: `${path}.atMost`, rule: 'RANGE_REVERSED' });
};

/** Refuses what contradicts itself before anything is reckoned. */
const refuseContradictions = (ctx: Context, question: FundingQuestion): void => {
  if (Object.values(question.weights).every((weight) => weight === 0)) throw badInput({ path: 'input.weights', rule: 'REQUIRED' });
  const towns = new Set(places(ctx).towns.map(({ slug }) => slug));
  if (question.towns.some((slug) => !towns.has(slug))) throw badInput({ path: 'input.towns', rule: 'UNKNOWN_VALUE' });
  if (question.must.some((slug) => question.ban.includes(slug))) throw badInput({ path: 'input.ban', rule: 'INVALID' });
  for (const named of ['pairs', 'needs'] as const)
    if (question[named].some(({ one, other }) => one === other)) throw badInput({ path: `input.${named}`, rule: 'INVALID' });
  const groups = GROUPS_OF[subjectOf(question)];
  if (question.limits.some(({ by }) => !groups.includes(by))) throw badInput({ path: 'input.limits', rule: 'INVALID' });
  if (doubled(question.limits.map(({ by, key }) => `${by}:${key}`)) !== undefined)
    throw badInput({ path: 'input.limits', rule: 'INVALID' });
  question.limits.forEach((one, index) => refuseLimit(ctx, one, index));
};

/** Refuses a portfolio of nobody, and drafts to those who do not write them. Drafts: the organisation that the run belongs to. */
const ownerOf = (ctx: Context, { portfolio }: FundingQuestion): string | null => {
  if (!portfolio) return null;
  const isSteward = stewards(ctx).some(({ id, kind }) => id === portfolio.steward && kind === 'SPK');
  if (!isSteward) throw badInput({ path: 'input.portfolio.steward', rule: 'UNKNOWN_VALUE' });
  if (!portfolio.withDrafts) return null;
  if (!organisationsOf(ctx.actor, 'SPK').includes(portfolio.steward)) throw forbidden();
  return portfolio.steward;
};

/**
 * Starts a run under an id of the caller's choice; starting it again is the same run. Errors: BAD_USER_INPUT; FORBIDDEN for drafts of
 * others; RATE_LIMITED; UNAVAILABLE while many runs wait.
 */
export const startFundingRun = async (ctx: Context, id: string, question: FundingQuestion): Promise<FundingRunRow> => {
  refuseContradictions(ctx, question);
  const owner = ownerOf(ctx, question);
  const known = await fundingRun(ctx, id);
  if (known) return known;
  await limit(ctx, RUN);
  await asSystem(ctx, async (ctx) => {
    const made = await write<{ id: string }>(
      ctx,
      sql`insert into funding_run (id, organisation_id, question) select ${id}::uuid, ${owner}::uuid, ${JSON.stringify(question)}::jsonb
        where (select count(*) from funding_run r where r.ended_at is null and r.created_at > now() - ${LOST_AFTER}) < ${MOST_OPEN}
        on conflict (id) do nothing returning id`,
    );
    if (made.length > 0) await schedule(ctx, { task: 'fund', payload: { runId: id }, key: `fund:${id}` });
  });
  const run = await fundingRun(ctx, id);
  if (!run) throw new Problem('UNAVAILABLE');
  return run;
};

/** Ends a run that has not ended; what it found so far stays. Whoever has its address may: it is of use to nobody else. */
export const cancelFundingRun = async (ctx: Context, id: string): Promise<FundingRunRow> => {
  found(await fundingRun(ctx, id));
  await asSystem(ctx, (ctx) =>
    write(ctx, sql`update funding_run set state = 'CANCELLED', ended_at = now() where id = ${id}::uuid and ended_at is null`),
  );
  return found(await fundingRun(ctx, id));
};

/** Takes a run up; null when it has ended meanwhile. */
export const beginRun = (ctx: Context, id: string): Promise<FundingQuestion | null> =>
  asSystem(ctx, async (ctx) => {
    const [row] = await write<{ question: FundingQuestion }>(
      ctx,
      sql`update funding_run set state = 'RUNNING', started_at = now() where id = ${id}::uuid and ended_at is null returning question`,
    );
    return row?.question ?? null;
  });

/** Keeps what was found so far. False: the run was cancelled. */
export const keepOutcome = (ctx: Context, id: string, stage: FundingStage, outcome: FundingOutcome): Promise<boolean> =>
  asSystem(ctx, async (ctx) => {
    const end = stage === 'ENDED' ? sql`, state = 'DONE', ended_at = now()` : sql``;
    const rows = await write<{ id: string }>(
      ctx,
      sql`update funding_run set stage = ${stage}, outcome = ${JSON.stringify(outcome)}::jsonb ${end}
        where id = ${id}::uuid and ended_at is null returning id`,
    );
    return rows.length > 0;
  });

export const isCancelled = (ctx: Context, id: string): Promise<boolean> =>
  asSystem(ctx, async (ctx) => {
    const rows = await read<{ id: string }>(ctx, sql`select r.id from funding_run r where r.id = ${id}::uuid and r.ended_at is null`);
    return rows.length === 0;
  });

export const failRun = async (ctx: Context, id: string): Promise<void> => {
  await asSystem(ctx, (ctx) =>
    write(ctx, sql`update funding_run set state = 'FAILED', ended_at = now() where id = ${id}::uuid and ended_at is null`),
  );
};
