import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Run } from '../../kernel/database.ts';
import { columnName, sqlType } from '../../kernel/entity.ts';
import type { Fields } from '../../kernel/entity.ts';

/** How the rows of one table are kept equal to the files. */
export interface TableShape<Row extends object> {
  /** The row according to the files. */
  readonly fields: Fields<Row>;
  /** The columns that identify a row. */
  readonly key: readonly (keyof Row & string)[];
  /** Written when the row is inserted and never again. */
  readonly onlyOnce?: readonly (keyof Row & string)[];
  /** Rows (`t`) that may be changed; unset: all. */
  readonly changeable?: Sql;
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

const list = (fields: readonly string[], write: (field: string) => string, separator = ', '): Sql => raw(fields.map(write).join(separator));

const sameKey = (key: readonly string[]): Sql => list(key, (field) => `t.${columnName(field)} = s."${field}"`, ' and ');

/** Surplus rows are rows of `scope` that the files do not have. */
const removal = (table: Sql, key: readonly string[], scope: Sql | null): Sql =>
  scope
    ? sql`, removed as (delete from ${table} t where ${scope} and not exists (select 1 from source s where ${sameKey(key)}) returning 1)`
    : empty;

const statement = <Row extends object>(
  { fields: { entity, names: fields }, ...shape }: TableShape<Row>,
  rows: readonly Row[],
  scope: Sql | null,
): Sql => {
  const fixed = new Set<string>([...shape.key, ...(shape.onlyOnce ?? [])]);
  const compared = fields.filter((field) => !fixed.has(field));
  const table = raw(entity.table);
  const types = Object.entries(entity.columns).filter(([field]) => fields.includes(field));
  const touch = 'updatedAt' in entity.columns ? raw(', updated_at = now()') : empty;
  return sql`
    with source as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(${raw(types.map(([field, column]) => `"${field}" ${sqlType(column)}`).join(', '))})
    ), changed as (
      update ${table} t set ${list(compared, (field) => `${columnName(field)} = s."${field}"`)}${touch}
      from source s
      where ${sameKey(shape.key)} and ${shape.changeable ?? raw('true')}
        and (${list(compared, (field) => `t.${columnName(field)}`)}) is distinct from (${list(compared, (field) => `s."${field}"`)})
      returning 1
    ), added as (
      insert into ${table} (${list(fields, columnName)})
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
 * Makes a table equal to the files in one statement: new rows are inserted, different ones updated, equal ones left alone. With
 * a `scope`, rows of it (`t`) that the files no longer have are deleted. Only safe under the load's lock.
 */
export const syncTable = async <Row extends object>(
  run: Run,
  shape: TableShape<Row>,
  rows: readonly Row[],
  scope: Sql | null = null,
): Promise<TableReport> => {
  const [counts = NOTHING] = await run<Counts>(statement(shape, rows, scope));
  return { table: shape.fields.entity.table, rows: rows.length, ...counts };
};
