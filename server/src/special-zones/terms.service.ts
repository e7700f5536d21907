import { createHash, randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import { personOf, read, transact } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { emit } from '../access/outbox.ts';
import { canEditTerms } from '../access/zone.policy.ts';
import { allow } from '../kernel/guards.ts';
import { badInput, conflict, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { DraftZoneTermsInput, PublishZoneTermsInput } from './terms.inputs.ts';
import { toStoredClauses, toStoredText } from './terms.stored.ts';
import { DRAFT_COLUMNS, viewDraft } from './terms.queries.ts';
import type { DraftRow } from './terms.queries.ts';
import type { SpecialZoneType, ZoneTermsType } from './zone.types.ts';
import { termsById, zones } from './zones.reference.ts';

const editableZone = (ctx: Context, matches: (zone: SpecialZoneType) => boolean): SpecialZoneType => {
  const zone = found(zones(ctx).zones.find(matches));
  allow(canEditTerms(personOf(ctx), zone));
  return zone;
};

const lockDraft = async (ctx: Context, id: string): Promise<DraftRow> => {
  if (!isUuid(id)) throw notFound();
  const rows = await read<DraftRow>(ctx, sql`select ${DRAFT_COLUMNS} from zone_terms_draft d where d.id = ${id}::uuid for update`);
  return found(rows[0]);
};

interface DraftBody {
  readonly note: string;
  readonly clauses: string;
}

const insertDraft = async (ctx: Context, zone: SpecialZoneType, body: DraftBody): Promise<string> => {
  const person = personOf(ctx);
  const rows = await read<{ id: string }>(ctx, sql`insert into zone_terms_draft (zone_id, note, clauses, created_by)
    values (${zone.id}::uuid, ${body.note}::jsonb, ${body.clauses}::jsonb, ${person.id}::uuid)
    on conflict (zone_id) where published_id is null do nothing returning id`);
  if (rows[0]) return rows[0].id;
  // Somebody of the zone has begun one meanwhile: the editor is given its version to read before overwriting it.
  const [open] = await read<{ version: number }>(ctx, sql`select version from zone_terms_draft where zone_id = ${zone.id}::uuid and published_id is null`);
  throw conflict(open?.version ?? 1);
};

const updateDraft = async (ctx: Context, id: string, version: number, body: DraftBody): Promise<string> => {
  const changed = await read(ctx, sql`update zone_terms_draft set note = ${body.note}::jsonb, clauses = ${body.clauses}::jsonb,
    version = version + 1, updated_at = now() where id = ${id}::uuid and version = ${version} and published_id is null returning id`);
  if (changed.length > 0) return id;
  const draft = await lockDraft(ctx, id);
  throw draft.publishedId === null ? conflict(draft.version) : ruleBroken('TERMS_NOT_DRAFT');
};

/** Saves the open draft of a zone. Errors: FORBIDDEN, NOT_FOUND, CONFLICT with the version that stands, TERMS_NOT_DRAFT. */
export const draftZoneTerms = (ctx: Context, input: DraftZoneTermsInput): Promise<ZoneTermsType> =>
  transact(ctx, async (ctx) => {
    const zone = editableZone(ctx, (one) => one.slug === input.zone);
    const body = { note: JSON.stringify(toStoredText(input.note) ?? {}), clauses: JSON.stringify(toStoredClauses(input.clauses)) };
    if (input.id && !input.version) throw badInput({ path: 'input.version', rule: 'REQUIRED' });
    if (input.id) allow((await lockDraft(ctx, input.id)).zoneId === zone.id);
    const id = input.id ? await updateDraft(ctx, input.id, input.version ?? 0, body) : await insertDraft(ctx, zone, body);
    await emit(ctx, 'terms.drafted', { kind: 'ZONE_TERMS_DRAFT', id }, { payload: { zoneId: zone.id } });
    return viewDraft(ctx, await lockDraft(ctx, id));
  });

const sameAsNewest = async (ctx: Context, draft: DraftRow): Promise<boolean> => {
  const rows = await read<{ same: boolean }>(ctx, sql`select clauses = ${JSON.stringify(draft.clauses)}::jsonb as same
    from zone_terms where zone_id = ${draft.zoneId}::uuid order by effective_from desc limit 1`);
  return rows[0]?.same === true;
};

/** The day by the database's clock, which no host can shift. */
const refusePast = async (ctx: Context, day: string): Promise<void> => {
  const [row] = await read<{ past: boolean }>(ctx, sql`select ${day}::date < (now() at time zone 'Asia/Almaty')::date as past`);
  if (row?.past !== false) throw ruleBroken('TERMS_EFFECTIVE_IN_PAST');
};

const insertPublished = async (ctx: Context, draft: DraftRow, zone: SpecialZoneType, day: string): Promise<string> => {
  const id = randomUUID();
  const canonical = canonicalTerms({ zoneSlug: zone.slug, number: draft.nextNumber, effectiveFrom: day, note: draft.note, clauses: draft.clauses });
  const hash = createHash('sha256').update(canonical).digest('hex');
  await read(ctx, sql`insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash, published_by)
    values (${id}::uuid, ${zone.id}::uuid, ${draft.nextNumber}, ${day}::date, ${JSON.stringify(draft.note)}::jsonb,
      ${JSON.stringify(draft.clauses)}::jsonb, ${hash}, ${personOf(ctx).id}::uuid)`);
  return id;
};

const publish = (ctx: Context, input: PublishZoneTermsInput): Promise<string> =>
  transact(ctx, async (ctx) => {
    const draft = await lockDraft(ctx, input.id);
    const zone = editableZone(ctx, (one) => one.id === draft.zoneId);
    if (draft.publishedId !== null) throw ruleBroken('TERMS_NOT_DRAFT');
    if (draft.version !== input.version) throw conflict(draft.version);
    await refusePast(ctx, input.effectiveFrom);
    if (await sameAsNewest(ctx, draft)) throw ruleBroken('TERMS_UNCHANGED');
    const id = await insertPublished(ctx, draft, zone, input.effectiveFrom);
    await read(ctx, sql`update zone_terms_draft set published_id = ${id}::uuid, updated_at = now() where id = ${draft.id}::uuid`);
    await emit(ctx, 'terms.published', { kind: 'ZONE_TERMS', id }, { payload: { zoneId: zone.id, effectiveFrom: input.effectiveFrom } });
    await read(ctx, sql`select pg_notify('reference', 'zone_terms')`);
    return id;
  });

/**
 * Publishes a draft as the next version. Errors: FORBIDDEN, NOT_FOUND, CONFLICT, TERMS_NOT_DRAFT, TERMS_UNCHANGED,
 * TERMS_EFFECTIVE_IN_PAST, TERMS_EFFECTIVE_TAKEN (a published version begins on that day or later).
 */
export const publishZoneTerms = async (ctx: Context, input: PublishZoneTermsInput): Promise<ZoneTermsType> => {
  const id = await publish(ctx, input);
  await ctx.reference.refresh();
  return found(termsById(ctx, id));
};
