import sql from 'sql-template-tag';
import { checkTerms } from 'shared/special-zones/consistency.ts';
import type { TermsFinding } from 'shared/special-zones/consistency.ts';
import { isUnchanged } from 'shared/special-zones/diff.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { canApproveTerms, canEditTerms } from '../access/zone.policy.ts';
import { allow } from '../kernel/guards.ts';
import { badInput, conflict, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { places } from '../towns/places.reference.ts';
import type { DraftZoneTermsInput, ZoneTermsDraftInput } from './terms.inputs.ts';
import { refuseHidden, toJustifications, toStoredClauses, toStoredText } from './terms.stored.ts';
import { DRAFT_COLUMNS, viewDraft } from './terms.queries.ts';
import type { DraftRow } from './terms.queries.ts';
import type { SpecialZoneType, ZoneTermsType } from './zone.types.ts';
import { newestTerms, today, zones } from './zones.reference.ts';

export const editableZone = (ctx: Context, matches: (zone: SpecialZoneType) => boolean): SpecialZoneType => {
  const zone = found(zones(ctx).zones.find(matches));
  allow(canEditTerms(personOf(ctx), zone));
  return zone;
};

const lockDraft = async (ctx: Context, id: string): Promise<DraftRow> => {
  if (!isUuid(id)) throw notFound();
  const rows = await read<DraftRow>(ctx, sql`select ${DRAFT_COLUMNS} from zone_terms_draft d where d.id = ${id}::uuid for update`);
  return found(rows[0]);
};

export interface LockedDraft {
  readonly draft: DraftRow;
  readonly zone: SpecialZoneType;
}

/** The open draft that the editor has read, locked. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, TERMS_NOT_DRAFT. */
export const lockOpenDraft = async (ctx: Context, { id, version }: ZoneTermsDraftInput): Promise<LockedDraft> => {
  const draft = await lockDraft(ctx, id);
  const zone = editableZone(ctx, (one) => one.id === draft.zoneId);
  if (!draft.isOpen) throw ruleBroken('TERMS_NOT_DRAFT');
  if (draft.version !== version) throw conflict(draft.version);
  return { draft, zone };
};

/** Refuses unjustified contradictions, and a draft that equals the published terms. Returns the findings and their justifications. */
export const refuseUnfit = (ctx: Context, { draft, zone }: LockedDraft, from: string): readonly TermsFinding[] => {
  const newest = newestTerms(ctx, zone.id);
  if (newest && isUnchanged(newest.stored, draft.clauses)) throw ruleBroken('TERMS_UNCHANGED');
  const findings = checkTerms(draft, { validUntil: zone.validUntil, from, previous: newest?.stored ?? null });
  const unjustified = findings.filter(({ justification }) => justification === null);
  if (unjustified.length > 0) throw ruleBroken('TERMS_INCONSISTENT', { count: unjustified.length });
  return findings;
};

interface DraftBody {
  readonly note: string;
  readonly clauses: string;
  readonly justifications: string;
}

const insertDraft = async (ctx: Context, zone: SpecialZoneType, body: DraftBody): Promise<string> => {
  const person = personOf(ctx);
  const rows = await write<{ id: string }>(
    ctx,
    sql`insert into zone_terms_draft (zone_id, note, clauses, justifications, created_by)
    values (${zone.id}::uuid, ${body.note}::jsonb, ${body.clauses}::jsonb, ${body.justifications}::jsonb, ${person.id}::uuid)
    on conflict (zone_id) where published_id is null and discarded_at is null do nothing returning id`,
  );
  if (rows[0]) return rows[0].id;
  // Somebody of the zone has begun one meanwhile: the editor gets its version, to read it before overwriting.
  const [open] = await read<{ version: number }>(
    ctx,
    sql`select version from zone_terms_draft where zone_id = ${zone.id}::uuid and published_id is null and discarded_at is null`,
  );
  throw conflict(open?.version ?? 1);
};

const updateDraft = async (ctx: Context, zone: SpecialZoneType, { id, version }: ZoneTermsDraftInput, body: DraftBody): Promise<string> => {
  const { draft } = await lockOpenDraft(ctx, { id, version });
  allow(draft.zoneId === zone.id);
  await write(
    ctx,
    sql`update zone_terms_draft set note = ${body.note}::jsonb, clauses = ${body.clauses}::jsonb,
    justifications = ${body.justifications}::jsonb, version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
};

/** Saves the open draft of a zone. Errors: FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT with the current version, TERMS_NOT_DRAFT. */
export const draftZoneTerms = (ctx: Context, input: DraftZoneTermsInput): Promise<ZoneTermsType> =>
  transact(ctx, async (ctx) => {
    const zone = editableZone(ctx, (one) => one.slug === input.zone);
    const knownOked = new Set(places(ctx).divisions.keys());
    refuseHidden(input);
    const body = {
      note: JSON.stringify(toStoredText(input.note) ?? {}),
      clauses: JSON.stringify(toStoredClauses(input.clauses, knownOked)),
      justifications: JSON.stringify(toJustifications(input.justifications)),
    };
    if (input.id && !input.version) throw badInput({ path: 'input.version', rule: 'REQUIRED' });
    const id = input.id
      ? await updateDraft(ctx, zone, { id: input.id, version: input.version ?? 0 }, body)
      : await insertDraft(ctx, zone, body);
    await emit(ctx, 'terms.drafted', id, { payload: { zoneId: zone.id } });
    return viewDraft(ctx, await lockDraft(ctx, id));
  });

/**
 * A second person of the zone, who has not written in the draft, approves it as it is; any later change revokes the approval.
 * Errors: FORBIDDEN, NOT_FOUND, CONFLICT, TERMS_NOT_DRAFT, TERMS_UNCHANGED, TERMS_INCONSISTENT, TERMS_SECOND_PERSON.
 */
export const approveZoneTerms = (ctx: Context, input: ZoneTermsDraftInput): Promise<ZoneTermsType> =>
  transact(ctx, async (ctx) => {
    const locked = await lockOpenDraft(ctx, input);
    const person = personOf(ctx);
    if (!canApproveTerms(person, locked.zone, locked.draft)) throw ruleBroken('TERMS_SECOND_PERSON');
    refuseUnfit(ctx, locked, today(ctx));
    await write(
      ctx,
      sql`update zone_terms_draft set approved_by = ${person.id}::uuid, approver_name = ${person.name}, updated_at = now()
      where id = ${input.id}::uuid`,
    );
    await emit(ctx, 'terms.approved', input.id, { payload: { zoneId: locked.zone.id, version: input.version } });
    return viewDraft(ctx, await lockDraft(ctx, input.id));
  });

/** Discards the open draft; its text stays in the record. Errors: FORBIDDEN, NOT_FOUND, CONFLICT, TERMS_NOT_DRAFT. */
export const discardZoneTermsDraft = (ctx: Context, input: ZoneTermsDraftInput): Promise<SpecialZoneType> =>
  transact(ctx, async (ctx) => {
    const { zone } = await lockOpenDraft(ctx, input);
    await write(ctx, sql`update zone_terms_draft set discarded_at = now(), updated_at = now() where id = ${input.id}::uuid`);
    await emit(ctx, 'terms.draft_discarded', input.id, { payload: { zoneId: zone.id } });
    return zone;
  });
