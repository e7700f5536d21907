import { createHash, randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import { findingKey } from 'shared/special-zones/consistency.ts';
import type { TermsFinding } from 'shared/special-zones/consistency.ts';
import { firstPermittedDay, lastToBegin } from 'shared/special-zones/publication.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { badInput, found, ruleBroken } from '../kernel/problems.ts';
import { editableZone, lockOpenDraft, refuseUnfit } from './terms.draft.service.ts';
import type { LockedDraft } from './terms.draft.service.ts';
import type { PublishZoneTermsInput, WithdrawZoneTermsInput } from './terms.inputs.ts';
import type { ZoneTermsType } from './zone.types.ts';
import { publishedTerms, termsById, today } from './zones.reference.ts';

/** The day by the database's clock, which no host can shift. */
const refusePast = async (ctx: Context, day: string): Promise<void> => {
  const [row] = await read<{ past: boolean }>(ctx, sql`select ${day}::date < (now() at time zone 'Asia/Almaty')::date as past`);
  if (row?.past !== false) throw ruleBroken('TERMS_EFFECTIVE_IN_PAST');
};

/** A new version begins after all existing ones; the trigger of the table enforces it as well. */
const refuseTaken = (ctx: Context, { zone }: LockedDraft, day: string): void => {
  const versions = publishedTerms(ctx, zone.id);
  const last = lastToBegin(versions);
  const firstDay = firstPermittedDay(versions, today(ctx));
  if (last && day < firstDay) throw ruleBroken('TERMS_EFFECTIVE_TAKEN', { number: last.number, firstDay });
};

const insertPublished = async (ctx: Context, { draft, zone }: LockedDraft, day: string): Promise<string> => {
  const id = randomUUID();
  const { nextNumber: number, note, clauses, justifications } = draft;
  const canonical = canonicalTerms({ zoneSlug: zone.slug, number, effectiveFrom: day, note, clauses, justifications });
  const hash = createHash('sha256').update(canonical).digest('hex');
  await write(
    ctx,
    sql`insert into zone_terms (id, zone_id, number, effective_from, note, clauses, justifications, hash, published_by, approved_by, approved_at)
    values (${id}::uuid, ${zone.id}::uuid, ${number}, ${day}::date, ${JSON.stringify(note)}::jsonb, ${JSON.stringify(clauses)}::jsonb,
      ${JSON.stringify(justifications)}::jsonb, ${hash}, ${personOf(ctx).id}::uuid, ${draft.approvedBy}::uuid, ${draft.approvedAt})`,
  );
  return id;
};

/** What the checks found and the zone has justified, for the record. */
const justifiedIn = (findings: readonly TermsFinding[]): { readonly justified?: Readonly<Record<string, string>> } =>
  findings.length === 0
    ? {}
    : { justified: Object.fromEntries(findings.map((finding) => [findingKey(finding), finding.justification ?? ''])) };

const publish = (ctx: Context, input: PublishZoneTermsInput): Promise<string> =>
  transact(ctx, async (ctx) => {
    const locked = await lockOpenDraft(ctx, input);
    const { draft, zone } = locked;
    await refusePast(ctx, input.effectiveFrom);
    refuseTaken(ctx, locked, input.effectiveFrom);
    const findings = refuseUnfit(ctx, locked, input.effectiveFrom);
    if (draft.approvedBy === null) throw ruleBroken('TERMS_NOT_APPROVED');
    const id = await insertPublished(ctx, locked, input.effectiveFrom);
    await emit(ctx, 'terms.published', id, { payload: { zoneId: zone.id, effectiveFrom: input.effectiveFrom, ...justifiedIn(findings) } });
    return id;
  });

/**
 * Publishes the approved draft as the next version. Errors: FORBIDDEN, NOT_FOUND, CONFLICT, TERMS_NOT_DRAFT,
 * TERMS_NOT_APPROVED, TERMS_UNCHANGED, TERMS_INCONSISTENT, TERMS_EFFECTIVE_IN_PAST, TERMS_EFFECTIVE_TAKEN (a published version
 * begins on that day or later).
 */
export const publishZoneTerms = async (ctx: Context, input: PublishZoneTermsInput): Promise<ZoneTermsType> => {
  const id = await publish(ctx, input);
  await ctx.reference.refresh();
  return found(termsById(ctx, id));
};

/**
 * Withdraws a scheduled version before its first day: the one before it stays in force. Errors: FORBIDDEN, NOT_FOUND,
 * BAD_USER_INPUT, TERMS_ALREADY_IN_FORCE, also when it was already withdrawn.
 */
export const withdrawZoneTerms = async (ctx: Context, { id, reason }: WithdrawZoneTermsInput): Promise<ZoneTermsType> => {
  const words = tidyText(reason);
  if (!words) throw badInput({ path: 'input.reason', rule: 'REQUIRED' });
  if (hidesCharacters(words)) throw badInput({ path: 'input.reason', rule: 'BAD_CHARACTERS' });
  await transact(ctx, async (ctx) => {
    const terms = found(termsById(ctx, id));
    const zone = editableZone(ctx, (one) => one.id === terms.zoneId);
    const taken = await write(
      ctx,
      sql`insert into zone_terms_withdrawal (terms_id, reason, withdrawn_by)
      values (${id}::uuid, ${words}, ${personOf(ctx).id}::uuid) on conflict (terms_id) do nothing returning terms_id`,
    );
    if (taken.length === 0) throw ruleBroken('TERMS_ALREADY_IN_FORCE');
    await emit(ctx, 'terms.withdrawn', id, { payload: { zoneId: zone.id, number: terms.number }, words });
  });
  await ctx.reference.refresh();
  return found(termsById(ctx, id));
};
