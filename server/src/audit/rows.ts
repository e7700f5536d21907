import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Snapshot } from '../kernel/snapshot.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';

interface Recorded {
  readonly table: string;
  readonly key: string;
  /** Which rows are in the record. */
  readonly rows: Sql;
}

/** Every table that triggers record (migrations/20261129-1c-record.ts). */
export const RECORDED: readonly Recorded[] = [
  { table: 'event', key: 'id', rows: sql`true` },
  { table: 'zone_terms', key: 'id', rows: sql`true` },
  { table: 'zone_terms_withdrawal', key: 'terms_id', rows: sql`true` },
  { table: 'zone_terms_period', key: 'terms_id', rows: sql`true` },
  { table: 'interest', key: 'id', rows: sql`state <> 'DRAFT'` },
  { table: 'facility_audit', key: 'id', rows: sql`submitted_at is not null` },
  { table: 'audit_attachment', key: 'attachment_id', rows: sql`true` },
  { table: 'potential_weights', key: 'version', rows: sql`true` },
  { table: 'merge_check', key: 'id', rows: sql`signed_at is not null` },
  { table: 'review_note', key: 'id', rows: sql`true` },
  { table: 'event_seal', key: 'number', rows: sql`from_transaction is not null` },
];

/** Converts times, days and figures to text in the same way as record_row(). */
export const FIXED_TEXT = sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('extra_float_digits', '1', true)`;

interface Pair {
  readonly key: string;
  /** Null: never recorded, or recorded as deleted. */
  readonly hash: string | null;
  /** Columns whose short digest differs from the recorded one. */
  readonly changed: readonly string[];
  /** Null: the row does not exist. */
  readonly body: string | null;
}

/** The last entry of each row beside the present row. */
const pairsOf = ({ table, key, rows }: Recorded): Sql => sql`
  select coalesce(e.row_key, r.key) as key, e.hash, r.body,
    case when encode(sha256(convert_to(r.body, 'UTF8')), 'hex') = e.hash then '{}' else array(
      select coalesce(was.key, now.key) from jsonb_each_text(e.columns) was
        full join (select c.key, left(encode(sha256(convert_to(c.value::text, 'UTF8')), 'hex'), 8) as value from jsonb_each(r.content) c where c.value <> 'null') now
          on now.key = was.key
      where now.value is distinct from was.value order by 1) end as changed
  from (select distinct on (row_key) row_key, hash, columns from record_entry where relation = ${table} order by row_key, position desc) e
    full join (select t.content, t.content ->> ${key} as key,
        (select jsonb_object_agg(c.key, c.value)::text from jsonb_each(t.content) c where c.value <> 'null') as body
      from (select to_jsonb(t) as content from ${raw(table)} t where ${rows}) t) r on r.key = e.row_key`;

const faultOf = (table: string, { key, hash, body, changed }: Pair): Fault | null => {
  if (body === null) return hash === null ? null : fault(table, key, 'was recorded and is not there');
  if (hash === null) return fault(table, key, 'is there and was not recorded');
  if (createHash('sha256').update(body).digest('hex') === hash) return null;
  return fault(table, key, `is not as it was recorded (${changed.join(', ') || 'its entry was changed'})`);
};

export interface Checked {
  readonly rows: number;
  readonly faults: readonly Fault[];
}

/** Compares every row of one table with its last entry. */
export const checkRows = async (snapshot: Snapshot, recorded: Recorded): Promise<Checked> => {
  const faults: Fault[] = [];
  let rows = 0;
  for await (const pairs of snapshot.pieces<Pair>(pairsOf(recorded), 1_000)) {
    rows += pairs.filter(({ body }) => body !== null).length;
    faults.push(...pairs.map((pair) => faultOf(recorded.table, pair)).filter((found) => found !== null));
  }
  return { rows, faults };
};
