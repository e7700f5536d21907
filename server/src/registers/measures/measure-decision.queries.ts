import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';

/**
 * Where a proposal of an import stands for its second person. OWN: the viewer has written in it. STALE: the measure has changed since.
 * INCOMPLETE: it names no plan, no term or no planned sum. MOVED: somebody has taken it in hand since, so it is looked at by itself.
 */
export const STANDINGS = ['READY', 'INCOMPLETE', 'STALE', 'OWN', 'MOVED', 'RETURNED', 'APPROVED'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ImportedGroup {
  readonly standing: Standing;
  readonly count: number;
  /** How many of them are new measures. */
  readonly added: number;
  /** Whole tenge; null where nobody states one. */
  readonly plannedBefore: number | null;
  readonly plannedAfter: number | null;
  readonly allocatedBefore: number | null;
  readonly allocatedAfter: number | null;
}

export interface ImportedProposal {
  /** Row of the file. */
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly standing: Standing;
}

const countedIn = (kind: string) =>
  sql`(select sum((y ->> 'amount')::bigint) from jsonb_array_elements(p.content -> 'money') y where y ->> 'kind' = ${kind} and y ->> 'uncounted' is null)`;

const PLANNED = countedIn('PLANNED');

/** The proposals that an import made, with where each stands. */
const imported = (importId: string) => sql`
  select r.number, p.id, p.version, p.content -> 'title' as title, p.base_version, m.planned as planned_before, ${PLANNED} as planned_after,
    m.allocated as allocated_before, ${countedIn('ALLOCATED')} as allocated_after,
    case
      when p.state in ('APPROVED', 'RETURNED') then p.state
      when p.state <> 'SENT' or p.version <> r.left_version then 'MOVED'
      when viewer_person() = any (p.written_by) then 'OWN'
      when coalesce(m.version, 0) <> p.base_version then 'STALE'
      when p.content ->> 'plan' is null or p.content ->> 'fromYear' is null or p.content ->> 'toYear' is null or ${PLANNED} is null then 'INCOMPLETE'
      else 'READY'
    end as standing
  from register_import_row r join measure_proposal p on p.id = (r.former ->> 'proposalId')::uuid left join measure m on m.id = p.measure_id
  where r.import_id = ${importId}::uuid and r.outcome in ('MADE', 'CHANGED')`;

/** How many proposals of an import stand where, with their sums before and after. */
export const importedGroups = (ctx: Context, importId: string): Promise<ImportedGroup[]> =>
  read<ImportedGroup>(
    ctx,
    sql`select i.standing, count(*)::int as count, count(*) filter (where i.base_version = 0)::int as added,
        sum(i.planned_before)::bigint as "plannedBefore", sum(i.planned_after)::bigint as "plannedAfter",
        sum(i.allocated_before)::bigint as "allocatedBefore", sum(i.allocated_after)::bigint as "allocatedAfter"
      from (${imported(importId)}) i group by i.standing order by array_position(${[...STANDINGS]}::text[], i.standing)`,
  );

/** The first proposals of each standing, in the order of the file. */
export const importedExamples = (ctx: Context, importId: string, most: number): Promise<ImportedProposal[]> =>
  read<ImportedProposal>(
    ctx,
    sql`select x.number, x.id, x.version, x.title, x.standing
      from (select i.*, row_number() over (partition by i.standing order by i.number) as nth from (${imported(importId)}) i) x
      where x.nth <= ${most} order by x.number`,
  );

export interface Deciding {
  readonly importId: string;
  readonly standings: readonly Standing[];
  /** Row of the file after which to go on. */
  readonly after: number;
  readonly most: number;
}

/** The next proposals of an import that stand so, in the order of the file. */
export const nextImported = (ctx: Context, { importId, standings, after, most }: Deciding): Promise<ImportedProposal[]> =>
  read<ImportedProposal>(
    ctx,
    sql`select i.number, i.id, i.version, i.title, i.standing from (${imported(importId)} and r.number > ${after}) i
      where i.standing = any (${[...standings]}::text[]) order by i.number limit ${most}`,
  );
