import sql from 'sql-template-tag';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { slugOf } from 'shared/texts/slug.ts';
import { found } from '../kernel/problems.ts';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { lockedPlan, refuseBadPlan } from './plan-content.queries.ts';

export interface PlanWriting {
  /** Of a new plan: the id that it gets. */
  readonly id: string;
  /** Null: the plan is of the region. */
  readonly townId: string | null;
  readonly regionId: string | null;
  /** The akimat that answers for the change. */
  readonly organisationId: string;
  /** The approved proposal it comes from. */
  readonly proposalId: string;
  readonly content: PlanContent;
}

export interface WrittenPlan {
  readonly slug: string;
  readonly version: number;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const writePlanRow = async (ctx: Context, { id, townId, regionId, organisationId, content }: PlanWriting): Promise<WrittenPlan> => {
  const { name, fromYear, toYear, status, statusAsOf, history, sources, note } = content;
  const rows = await write<WrittenPlan>(
    ctx,
    sql`insert into plan (id, slug, level, town_id, region_id, name, from_year, to_year, status, status_as_of, origin, history, sources, note)
        select ${id}::uuid, ${`${slugOf(name)}-${id.slice(0, 8)}`}, ${townId === null ? 'REGION' : 'TOWN'}, ${townId}::uuid, ${regionId}::uuid,
          ${JSON.stringify(name)}::jsonb, ${fromYear}::smallint, ${toYear}::smallint, ${status}, ${statusAsOf},
          case when o.is_demo then 'DEMO' else 'REGISTERED' end, ${JSON.stringify(history)}::jsonb, ${[...sources]}::text[], ${json(note)}::jsonb
        from organisation o where o.id = ${organisationId}::uuid
      on conflict (id) do update set name = excluded.name, from_year = excluded.from_year, to_year = excluded.to_year, status = excluded.status,
        status_as_of = excluded.status_as_of, history = excluded.history, sources = excluded.sources, note = excluded.note,
        origin = case when plan.origin = 'DEMO' then 'DEMO' else excluded.origin end, version = plan.version + 1, updated_at = now()
      returning slug, version`,
  );
  return found(rows[0]);
};

/**
 * Writes a whole plan, new or changed, in the caller's transaction, with its revision for the public history. The table lets a person
 * write only what he or she approves in the same transaction (`viewer_approves_plan`). Errors: BAD_USER_INPUT with the paths below
 * `input.content`.
 */
export const writePlan = async (ctx: Context, writing: PlanWriting): Promise<WrittenPlan> => {
  const { id, organisationId, proposalId, content } = writing;
  const before = await lockedPlan(ctx, id);
  refuseBadPlan(content);
  const written = await writePlanRow(ctx, writing);
  await write(
    ctx,
    sql`insert into plan_revision (plan_id, version, organisation_id, proposal_id, before, after)
      values (${id}::uuid, ${written.version}, ${organisationId}::uuid, ${proposalId}::uuid, ${json(before?.content ?? null)}::jsonb,
        ${JSON.stringify(content)}::jsonb)`,
  );
  return written;
};
