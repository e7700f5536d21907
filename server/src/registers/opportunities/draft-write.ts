import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { emptyContent } from 'shared/opportunities/content.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { OpportunityEntry } from 'shared/registers/opportunities/entry.ts';
import { mergeEntry } from 'shared/registers/opportunities/merge.ts';
import { slugOf } from 'shared/texts/slug.ts';
import { personOf, read, write } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import type { ImportRow, SheetKind, WritableRow, WrittenRow } from '../sheet-kind.ts';
import { contentsOf } from './draft-contents.ts';
import type { RegisterKind } from './register-index.ts';

/** The entry of a row as the dry run stored it; its shape is that of the row's guard. */
const entryOf = ({ entry }: WritableRow): OpportunityEntry => entry;

interface Made {
  readonly id: string;
  readonly zoneSlug: string | null;
  readonly slug: string;
  readonly content: OpportunityContent;
}

const made = (row: WritableRow, job: ImportRow): Made => {
  const id = randomUUID();
  const entry = entryOf(row);
  const { content } = mergeEntry(emptyContent({}, entry.status ?? 'UNKNOWN'), entry, job);
  return { id, zoneSlug: entry.zoneSlug ?? null, slug: `${slugOf(content.title)}-${id.slice(0, 8)}`, content };
};

/** New rows of the register: drafts of the organisation that nobody else sees, each in its region or its zone. */
const insert = async (ctx: Context, job: ImportRow, kind: RegisterKind, rows: readonly Made[]): Promise<void> => {
  const person = personOf(ctx);
  const stored = JSON.stringify(rows);
  await write(
    ctx,
    sql`insert into opportunity (id, slug, kind, origin, publication, status, title, region_id, zone_id, steward_id)
      select x.id, x.slug, ${kind}, 'REGISTERED', 'DRAFT', x.content ->> 'status', x.content -> 'title', coalesce(z.region_id, s.region_id), z.id, s.id
      from jsonb_to_recordset(${stored}::jsonb) as x (id uuid, slug text, "zoneSlug" text, content jsonb) cross join organisation s
        left join special_zone z on z.slug = x."zoneSlug" and z.company_id = s.id
      where s.id = ${job.organisationId}::uuid`,
  );
  await write(
    ctx,
    sql`insert into opportunity_draft (opportunity_id, content, updated_by, updated_by_name)
      select x.id, x.content, ${person.id}::uuid, ${person.name} from jsonb_to_recordset(${stored}::jsonb) as x (id uuid, content jsonb)`,
  );
};

interface Target extends WritableRow {
  readonly targetId: string;
}

const hasTarget = (row: WritableRow): row is Target => row.targetId !== null;

/** Locks the drafts in one order, so that two imports never wait for each other. */
const lockTargets = async (ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await read<{ id: string }>(
    ctx,
    sql`select o.id from opportunity o where o.id = any (${[...ids]}::uuid[]) and o.publication <> 'WITHDRAWN' and o.origin <> 'PUBLIC_RECORD'
      order by o.id for update`,
  );
  return new Set(rows.map(({ id }) => id));
};

interface Saved {
  readonly id: string;
  readonly version: number;
}

const save = (ctx: Context, changes: readonly { readonly id: string; readonly content: OpportunityContent }[]): Promise<Saved[]> => {
  const person = personOf(ctx);
  return write<Saved>(
    ctx,
    sql`insert into opportunity_draft (opportunity_id, content, updated_by, updated_by_name)
      select x.id, x.content, ${person.id}::uuid, ${person.name} from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as x (id uuid, content jsonb)
      on conflict (opportunity_id) do update set content = excluded.content, version = opportunity_draft.version + 1, updated_at = now(),
        updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name
      returning opportunity_id as id, version`,
  );
};

const left = ({ number, targetId }: WritableRow): WrittenRow => ({ number, outcome: 'LEFT', targetId, former: null, leftVersion: null });

/** Puts the rows into drafts of rows that are there already; a row that was withdrawn meanwhile, or says the same by now, is left. */
const change = async (ctx: Context, job: ImportRow, rows: readonly Target[]): Promise<WrittenRow[]> => {
  if (rows.length === 0) return [];
  const locked = await lockTargets(
    ctx,
    rows.map(({ targetId }) => targetId),
  );
  const before = await contentsOf(ctx, [...locked]);
  const changes = rows.flatMap((row) => {
    const former = before.get(row.targetId);
    const { content, changed } = former ? mergeEntry(former, entryOf(row), job) : { content: null, changed: [] };
    return content && changed.length > 0 ? [{ row, id: row.targetId, former, content }] : [];
  });
  const versions = new Map((await save(ctx, changes)).map(({ id, version }) => [id, version]));
  const written = new Map(changes.map(({ row, former, id }) => [row.number, { former, version: versions.get(id) ?? null }]));
  return rows.map((row) => {
    const one = written.get(row.number);
    return one
      ? { number: row.number, outcome: 'CHANGED', targetId: row.targetId, former: one.former ?? null, leftVersion: one.version }
      : left(row);
  });
};

/** Writes rows of a dry run, some hundred at a time, in the caller's transaction. */
export const draftWriter =
  (kind: RegisterKind): SheetKind['write'] =>
  async (ctx, job, rows) => {
    const fresh = rows.filter((row) => !hasTarget(row)).map((row) => ({ number: row.number, ...made(row, job) }));
    if (fresh.length > 0) await insert(ctx, job, kind, fresh);
    const madeRows = fresh.map(({ number, id }): WrittenRow => ({ number, outcome: 'MADE', targetId: id, former: null, leftVersion: 1 }));
    return [...madeRows, ...(await change(ctx, job, rows.filter(hasTarget)))];
  };
