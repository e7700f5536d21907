import sql from 'sql-template-tag';
import { balanceOf, gapsOf } from 'shared/plan-merging/balance.ts';
import { proposeLinks } from 'shared/plan-merging/proposal.ts';
import type { MergeContent, MergeLink, MergeRow } from 'shared/plan-merging/rows.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { languageOf } from 'shared/texts/language.ts';
import { checkingOrganisations } from '../access/merge.policy.ts';
import { badInput, conflict, forbidden, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { plans } from '../plans/plans.reference.ts';
import type { PlanView } from '../plans/plans.reference.ts';
import { mergeCheck } from './merge-check.queries.ts';
import type { MergeCheckRow } from './merge-check.queries.ts';
import type { MergeCheckVersionInput, MergeRowInput, SaveMergeCheckInput, StartMergeCheckInput } from './merge-check.inputs.ts';
import { plansRows, storedName } from './merge-plans.queries.ts';

const START = rateLimit('merge-check', { per: 'ACCOUNT', points: 60, seconds: 3_600 });

/** Texts of letters that nobody sees are refused, as everywhere. */
const tidied = (text: string, path: string): string => {
  const words = tidyText(text);
  if (!words) throw badInput({ path, rule: 'REQUIRED' });
  if (hidesCharacters(words)) throw badInput({ path, rule: 'BAD_CHARACTERS' });
  return words;
};

const optional = (text: string | null | undefined, path: string): string | null => (text && tidyText(text) ? tidied(text, path) : null);

const LANGUAGE_KEYS = { RU: 'ru', KK: 'kk', EN: 'en' } as const;

/** A pasted row: the language of its title is the one of its letters. */
const rowOf = ({ code, title, amount }: MergeRowInput, index: number): MergeRow => {
  const words = tidied(title, `input.rows.${index}.title`);
  return {
    code: optional(code, `input.rows.${index}.code`),
    title: { [LANGUAGE_KEYS[languageOf(words) ?? 'RU']]: words },
    town: null,
    category: null,
    amount: amount ?? null,
  };
};

interface Regional {
  readonly name: string;
  readonly rows: readonly MergeRow[];
}

const planOf = (ctx: Context, slug: string, path: string): PlanView => {
  const plan = [...plans(ctx).planById.values()].find((one) => one.slug === slug);
  if (!plan) throw badInput({ path, rule: 'UNKNOWN_VALUE' });
  return plan;
};

/** The regional plan: what is loaded of it about the town, or the rows that came with the question. */
const regionalOf = async (ctx: Context, input: StartMergeCheckInput, townId: string): Promise<Regional> => {
  if (input.regionalPlan) {
    const plan = planOf(ctx, input.regionalPlan, 'input.regionalPlan');
    const rows = plan.level === 'TOWN' ? [] : await plansRows(ctx, plan.id, townId);
    if (rows.length === 0) throw badInput({ path: 'input.regionalPlan', rule: 'UNKNOWN_VALUE' });
    return { name: plan.name.text, rows };
  }
  if (input.rows.length === 0) throw badInput({ path: 'input.rows', rule: 'REQUIRED' });
  return { name: tidied(input.name ?? '', 'input.name'), rows: input.rows.map(rowOf) };
};

/**
 * Starts a check: copies both plans and proposes what continues what. Starting it again under its id is the same check. Errors: FORBIDDEN,
 * BAD_USER_INPUT (also for a plan without measures), RATE_LIMITED.
 */
export const startMergeCheck = async (ctx: Context, input: StartMergeCheckInput): Promise<MergeCheckRow> => {
  const [organisation] = checkingOrganisations(ctx.actor);
  if (organisation === undefined) throw forbidden();
  const known = await mergeCheck(ctx, input.id);
  if (known) return known;
  await limit(ctx, START);
  const plan = planOf(ctx, input.plan, 'input.plan');
  const { townId } = plan;
  const before = townId === null ? [] : await plansRows(ctx, plan.id, townId);
  if (townId === null || before.length === 0) throw badInput({ path: 'input.plan', rule: 'UNKNOWN_VALUE' });
  const { name, rows: after } = await regionalOf(ctx, input, townId);
  const planName = await storedName(ctx, plan.id);
  return transact(ctx, async (ctx) => {
    const made = await write(
      ctx,
      sql`insert into merge_check (id, organisation_id, plan_slug, plan_name, town_id, after_name, after_source, after_as_of, is_demo, before_rows,
          after_rows, links, created_by)
        values (${input.id}::uuid, ${organisation}::uuid, ${plan.slug}, ${JSON.stringify(planName)}::jsonb, ${townId}::uuid, ${name},
          ${optional(input.source, 'input.source')}, ${input.asOf ?? null}, ${plan.origin === 'DEMO'}, ${JSON.stringify(before)}::jsonb,
          ${JSON.stringify(after)}::jsonb, ${JSON.stringify(proposeLinks(before, after))}::jsonb, ${personOf(ctx).id}::uuid)
        on conflict (id) do nothing returning id`,
    );
    if (made.length > 0) await emit(ctx, 'merge.started', input.id);
    return found(await mergeCheck(ctx, input.id));
  });
};

/** The own check, not signed, locked at the version that was read. Errors: NOT_FOUND, CONFLICT, RULE_BROKEN MERGE_SIGNED. */
const lockOpen = async (ctx: Context, { id, version }: MergeCheckVersionInput): Promise<MergeCheckRow> => {
  const row = found(await mergeCheck(ctx, id));
  if (!row.organisationId || !checkingOrganisations(ctx.actor).includes(row.organisationId)) throw notFound();
  if (row.signedAt) throw ruleBroken('MERGE_SIGNED');
  const [locked] = await read<{ version: number }>(ctx, sql`select version from merge_check where id = ${id}::uuid for update`);
  if (locked?.version !== version) throw conflict(locked?.version ?? row.version);
  return row;
};

export const contentOf = ({ beforeRows, afterRows, links, reasons }: MergeCheckRow): MergeContent => ({
  before: beforeRows,
  after: afterRows,
  links,
  reasons,
});

/** Ties lead to rows that there are, each pair once. */
const refuseLoose = ({ beforeRows, afterRows }: MergeCheckRow, { links, reasons }: SaveMergeCheckInput): void => {
  const pairs = new Set<string>();
  links.forEach(({ before, after }, index) => {
    if (before >= beforeRows.length) throw badInput({ path: `input.links.${index}.before`, rule: 'UNKNOWN_VALUE' });
    const isKnown = after < afterRows.length && !pairs.has(`${before}>${after}`);
    if (!isKnown) throw badInput({ path: `input.links.${index}.after`, rule: 'UNKNOWN_VALUE' });
    pairs.add(`${before}>${after}`);
  });
  reasons.forEach(({ before, words }, index) => {
    if (before >= beforeRows.length) throw badInput({ path: `input.reasons.${index}.before`, rule: 'UNKNOWN_VALUE' });
    if (hidesCharacters(words)) throw badInput({ path: `input.reasons.${index}.words`, rule: 'BAD_CHARACTERS' });
  });
};

const plainLink = ({ before, after, basis, sureness, isDuplicate, isConfirmed }: MergeLink): MergeLink => ({
  before,
  after,
  basis,
  sureness,
  isDuplicate,
  isConfirmed,
});

/** Saves ties and reasons. Errors: NOT_FOUND, CONFLICT with the current version, BAD_USER_INPUT, RULE_BROKEN MERGE_SIGNED. */
export const saveMergeCheck = (ctx: Context, input: SaveMergeCheckInput): Promise<MergeCheckRow> =>
  transact(ctx, async (ctx) => {
    const row = await lockOpen(ctx, input);
    refuseLoose(row, input);
    const reasons = input.reasons.flatMap(({ before, words }) => (words.trim() === '' ? [] : [{ before, words }]));
    await write(
      ctx,
      sql`update merge_check set links = ${JSON.stringify(input.links.map(plainLink))}::jsonb, reasons = ${JSON.stringify(reasons)}::jsonb,
        version = version + 1, updated_at = now() where id = ${row.id}::uuid`,
    );
    return found(await mergeCheck(ctx, row.id));
  });

/**
 * Signs a check, for good: from then on it is public and never changes. Errors: NOT_FOUND, CONFLICT, RULE_BROKEN MERGE_SIGNED,
 * MERGE_INCOMPLETE (ties that nobody confirmed, losses without a reason).
 */
export const signMergeCheck = (ctx: Context, input: MergeCheckVersionInput): Promise<MergeCheckRow> =>
  transact(ctx, async (ctx) => {
    const row = await lockOpen(ctx, input);
    const content = contentOf(row);
    const { unconfirmed, unexplained } = gapsOf(content);
    if (unconfirmed + unexplained.length > 0) throw ruleBroken('MERGE_INCOMPLETE', { unconfirmed, unexplained: unexplained.length });
    const { money } = balanceOf(content);
    const person = personOf(ctx);
    await write(
      ctx,
      sql`update merge_check set signed_at = now(), signed_by = ${person.id}::uuid, signer_name = ${person.name}, before_tenge = ${money.before},
        kept = ${money.kept}, cut = ${money.cut}, lost = ${money.lost}, unstated = ${money.unstated}, after_tenge = ${money.after},
        added = ${money.added}, duplicated = ${money.duplicated}, fresh = ${money.fresh}, version = version + 1, updated_at = now()
        where id = ${row.id}::uuid`,
    );
    await emit(ctx, 'merge.signed', row.id, { payload: { before: money.before, lost: money.lost } });
    return found(await mergeCheck(ctx, row.id));
  });

/** Deletes a check that nobody has signed. Errors: NOT_FOUND, CONFLICT, RULE_BROKEN MERGE_SIGNED. */
export const discardMergeCheck = (ctx: Context, input: MergeCheckVersionInput): Promise<boolean> =>
  transact(ctx, async (ctx) => {
    const row = await lockOpen(ctx, input);
    await write(ctx, sql`delete from merge_check where id = ${row.id}::uuid`);
    await emit(ctx, 'merge.discarded', row.id);
    return true;
  });
