import sql from 'sql-template-tag';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { measureUnitName } from 'shared/plans/measure-units.ts';
import { slugOf } from 'shared/texts/slug.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { lockedMeasure } from './measure-content.queries.ts';
import { refuseBadContent } from './measure-content.stored.ts';
import { measureReferences } from './measure-links.queries.ts';
import type { MeasureReferences } from './measure-links.queries.ts';

export interface MeasureWriting {
  /** Of a new measure: the id that it gets. */
  readonly id: string;
  readonly townId: string;
  /** The akimat that answers for the change. */
  readonly organisationId: string;
  /** The approved proposal it comes from. */
  readonly proposalId: string | null;
  readonly content: MeasureContent;
}

export interface WrittenMeasure {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What an invented organisation writes is invented; what an akimat writes is its own row, wherever it came from first. */
const ORIGIN = sql`(select case when o.is_demo then 'DEMO' else 'REGISTERED' end from organisation o where o.id = w.organisation_id)`;

const writeRow = async (
  ctx: Context,
  { id, townId, organisationId, content }: MeasureWriting,
  planId: string | null,
): Promise<WrittenMeasure> => {
  const { quantity, unit, statusAsOf } = content;
  const unitName = quantity === null || unit === null ? null : measureUnitName(unit, quantity);
  const slug = `${slugOf(content.title)}-${id.slice(0, 8)}`;
  const rows = await write<WrittenMeasure>(
    ctx,
    sql`with w as (select ${organisationId}::uuid as organisation_id)
      insert into measure (id, slug, plan_id, town_id, category, title, delivers, quantity, unit, unit_name, from_year, to_year, status,
          status_as_of, as_of_basis, blocker, blocked_by, owner, note, origin)
        select ${id}::uuid, ${slug}, ${planId}::uuid, ${townId}::uuid, ${content.category}, ${json(content.title)}::jsonb,
          ${json(content.delivers)}::jsonb, ${quantity}::float8, ${unit}, ${json(unitName)}::jsonb, ${content.fromYear}::smallint, ${content.toYear}::smallint,
          ${content.status}, ${statusAsOf}, ${statusAsOf === null ? 'UNKNOWN' : 'STATED'}, ${content.blocker}, ${json(content.blockedBy)}::jsonb,
          ${json(content.owner)}::jsonb, ${json(content.note)}::jsonb, ${ORIGIN} from w
      on conflict (id) do update set plan_id = excluded.plan_id, category = excluded.category, title = excluded.title,
        delivers = excluded.delivers, quantity = excluded.quantity, unit = excluded.unit, unit_name = excluded.unit_name,
        from_year = excluded.from_year, to_year = excluded.to_year, status = excluded.status, status_as_of = excluded.status_as_of,
        as_of_basis = case when measure.status_as_of is not distinct from excluded.status_as_of then measure.as_of_basis else excluded.as_of_basis end,
        blocker = excluded.blocker, blocked_by = excluded.blocked_by, owner = excluded.owner, note = excluded.note,
        origin = case when measure.origin = 'DEMO' then 'DEMO' else excluded.origin end,
        version = measure.version + 1, updated_at = now()
      returning id, slug, version`,
  );
  return found(rows[0]);
};

/** Puts these parts in the place of those that the measure has. */
const replaceParts = async (
  ctx: Context,
  id: string,
  { money, amendments }: MeasureContent,
  { needs }: MeasureReferences,
): Promise<void> => {
  await write(
    ctx,
    sql`with gone as (delete from measure_money where measure_id = ${id}::uuid),
        undone as (delete from measure_amendment where measure_id = ${id}::uuid)
      delete from measure_dependency where measure_id = ${id}::uuid`,
  );
  await write(
    ctx,
    sql`with money as (
        insert into measure_money (measure_id, position, kind, money_source, year, amount, uncounted, as_of, source)
          select ${id}::uuid, (r.nth - 1)::integer, r.one ->> 'kind', r.one ->> 'moneySource', (r.one ->> 'year')::smallint, (r.one ->> 'amount')::bigint,
            r.one ->> 'uncounted', r.one ->> 'asOf', r.one ->> 'source'
          from jsonb_array_elements(${JSON.stringify(money)}::jsonb) with ordinality r (one, nth)),
        amended as (
          insert into measure_amendment (measure_id, position, dated, subject, before_tenge, after_tenge, words, document, source, attachment_id)
          select ${id}::uuid, (r.nth - 1)::integer, (r.one ->> 'dated')::date, r.one ->> 'subject', (r.one ->> 'beforeTenge')::bigint,
            (r.one ->> 'afterTenge')::bigint, r.one -> 'words', r.one -> 'document', r.one ->> 'source', (r.one ->> 'attachmentId')::uuid
          from jsonb_array_elements(${JSON.stringify(amendments)}::jsonb) with ordinality r (one, nth))
      insert into measure_dependency (measure_id, needs_id, position)
        select ${id}::uuid, r.one, (r.nth - 1)::integer from unnest(${[...needs]}::uuid[]) with ordinality r (one, nth)`,
  );
};

/** The status that begins with this change, behind those that the measure has had. */
const addStatus = async (ctx: Context, id: string, { status, statusAsOf }: MeasureContent): Promise<void> => {
  await write(
    ctx,
    sql`insert into measure_status_change (measure_id, position, status, as_of)
      select ${id}::uuid, coalesce(max(h.position) + 1, 0), ${status}, ${statusAsOf} from measure_status_change h where h.measure_id = ${id}::uuid`,
  );
};

/**
 * Writes a whole measure, new or changed, in the caller's transaction, with its revision for the public history. The table lets a
 * person write only what he or she approves in the same transaction (`viewer_approves`), and the system anything. Errors: BAD_USER_INPUT
 * with the paths below `input.content`, NOT_FOUND for an id that is none, MEASURE_CIRCULAR where another approval has just made the other half of a circle.
 */
export const writeMeasure = async (ctx: Context, writing: MeasureWriting): Promise<WrittenMeasure> => {
  const { id, organisationId, proposalId, content } = writing;
  if (!isUuid(id)) throw notFound();
  // Before any row is locked, so that two approvals wait for each other in one order.
  if (content.needs.length > 0) await read(ctx, sql`select measure_order_lock()`);
  const before = await lockedMeasure(ctx, id);
  refuseBadContent(content, before?.slug ?? null);
  const references = await measureReferences(ctx, writing, content);
  const written = await writeRow(ctx, writing, references.planId);
  await replaceParts(ctx, id, content, references);
  const isNewStatus = before?.content.status !== content.status || before.content.statusAsOf !== content.statusAsOf;
  if (isNewStatus) await addStatus(ctx, id, content);
  await write(
    ctx,
    sql`insert into measure_revision (measure_id, version, organisation_id, proposal_id, before, after)
      values (${id}::uuid, ${written.version}, ${organisationId}::uuid, ${proposalId}::uuid, ${json(before?.content ?? null)}::jsonb,
        ${JSON.stringify(content)}::jsonb)`,
  );
  return written;
};
