import sql from 'sql-template-tag';
import type { RowOutcome } from 'shared/registers/findings.ts';
import { personOf, read, write } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import type { UndoableRow } from '../sheet-kind.ts';

/** Rows whose draft is as the import left it; of rows that the import made, also still unpublished. */
const untouched = async (ctx: Context, rows: readonly UndoableRow[]): Promise<ReadonlySet<string>> => {
  const asked = rows.map(({ targetId, leftVersion, outcome }) => ({ id: targetId, version: leftVersion, made: outcome === 'MADE' }));
  const found = await read<{ id: string }>(
    ctx,
    sql`select o.id from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as x (id uuid, version integer, made boolean)
      join opportunity o on o.id = x.id join opportunity_draft d on d.opportunity_id = o.id
      where d.version = x.version and d.published_version is distinct from d.version and o.publication <> 'WITHDRAWN'
        and (not x.made or o.publication = 'DRAFT')
      order by o.id for update of o, d`,
  );
  return new Set(found.map(({ id }) => id));
};

/** Rows are ended and stay in the record: their ids and addresses are never given to others. */
const withdraw = async (ctx: Context, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await write(
    ctx,
    sql`update opportunity set publication = 'WITHDRAWN', ended_on = (now() at time zone 'Asia/Almaty')::date, version = version + 1, updated_at = now()
      where id = any (${[...ids]}::uuid[])`,
  );
};

const restore = async (ctx: Context, rows: readonly UndoableRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const person = personOf(ctx);
  const former = rows.map(({ targetId, former }) => ({ id: targetId, content: former }));
  await write(
    ctx,
    sql`update opportunity_draft d set content = x.content, version = d.version + 1, updated_at = now(), updated_by = ${person.id}::uuid,
        updated_by_name = ${person.name}
      from jsonb_to_recordset(${JSON.stringify(former)}::jsonb) as x (id uuid, content jsonb) where d.opportunity_id = x.id`,
  );
};

/** Takes rows back that nobody has changed since; the others are kept as they are now. */
export const undoDrafts = async (
  ctx: Context,
  rows: readonly UndoableRow[],
): Promise<{ readonly number: number; readonly outcome: RowOutcome }[]> => {
  const free = await untouched(ctx, rows);
  const undone = rows.filter(({ targetId }) => free.has(targetId));
  await withdraw(
    ctx,
    undone.filter(({ outcome }) => outcome === 'MADE').map(({ targetId }) => targetId),
  );
  await restore(
    ctx,
    undone.filter(({ outcome }) => outcome === 'CHANGED'),
  );
  return rows.map(({ number, targetId }) => ({ number, outcome: free.has(targetId) ? 'UNDONE' : 'KEPT' }));
};
