import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Run } from '../../kernel/database.ts';

type ColumnType =
  | 'text'
  | 'text[]'
  | 'jsonb'
  | 'uuid'
  | 'date'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'boolean'
  | 'timestamptz';

/** How the rows of one table are kept equal to the files. Field names are the columns' in camel case. */
export interface TableShape<Row> {
  readonly table: string;
  readonly columns: Readonly<Record<keyof Row & string, ColumnType>>;
  /** What a row is recognised by. */
  readonly key: readonly (keyof Row & string)[];
  /** Written when the row is made and never again. */
  readonly onlyOnce?: readonly (keyof Row & string)[];
  /** Rows (`t`) that may be changed; unset: all. */
  readonly changeable?: Sql;
  /** Whether the table tells when a row was changed. */
  readonly hasUpdatedAt?: boolean;
}

export interface TableReport {
  readonly table: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

type Counts = Pick<TableReport, 'added' | 'changed' | 'removed'>;

const NOTHING: Counts = { added: 0, changed: 0, removed: 0 };

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const list = (fields: readonly string[], write: (field: string) => string, separator = ', '): Sql => raw(fields.map(write).join(separator));

const sameKey = (key: readonly string[]): Sql => list(key, (field) => `t.${columnOf(field)} = s."${field}"`, ' and ');

/** Surplus rows are those of `scope` that the files do not have. */
const removal = (table: Sql, key: readonly string[], scope: Sql | null): Sql =>
  scope
    ? sql`, removed as (delete from ${table} t where ${scope} and not exists (select 1 from source s where ${sameKey(key)}) returning 1)`
    : empty;

const statement = <Row>(shape: TableShape<Row>, rows: readonly Row[], scope: Sql | null): Sql => {
  const fields = Object.keys(shape.columns);
  const fixed = new Set<string>([...shape.key, ...(shape.onlyOnce ?? [])]);
  const compared = fields.filter((field) => !fixed.has(field));
  const table = raw(shape.table);
  const types = Object.entries<ColumnType>(shape.columns);
  const touch = shape.hasUpdatedAt ? raw(', updated_at = now()') : empty;
  return sql`
    with source as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(${raw(types.map(([field, type]) => `"${field}" ${type}`).join(', '))})
    ), changed as (
      update ${table} t set ${list(compared, (field) => `${columnOf(field)} = s."${field}"`)}${touch}
      from source s
      where ${sameKey(shape.key)} and ${shape.changeable ?? raw('true')}
        and (${list(compared, (field) => `t.${columnOf(field)}`)}) is distinct from (${list(compared, (field) => `s."${field}"`)})
      returning 1
    ), added as (
      insert into ${table} (${list(fields, columnOf)})
      select ${list(fields, (field) => `s."${field}"`)} from source s
      where not exists (select 1 from ${table} t where ${sameKey(shape.key)})
      returning 1
    )${removal(table, shape.key, scope)}
    select ${join([
      sql`(select count(*)::integer from added) as added`,
      sql`(select count(*)::integer from changed) as changed`,
      scope ? sql`(select count(*)::integer from removed) as removed` : sql`0 as removed`,
    ])}`;
};

/**
 * Makes a table say what the files say, in one statement: new rows are inserted, different ones updated, equal ones
 * left alone. With a `scope`, rows of it (`t`) that the files no longer have are deleted. Safe under the load's lock only.
 */
export const syncTable = async <Row>(
  run: Run,
  shape: TableShape<Row>,
  rows: readonly Row[],
  scope: Sql | null = null,
): Promise<TableReport> => {
  const [counts = NOTHING] = await run<Counts>(statement(shape, rows, scope));
  return { table: shape.table, rows: rows.length, ...counts };
};
