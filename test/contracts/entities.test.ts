import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from 'server/src/app/entities.ts';
import { columnName, sqlType } from 'server/src/kernel/entity.ts';
import type { Column } from 'server/src/kernel/entity.ts';
import { openTestDatabase } from 'server/src/testing/test-database.ts';
import type { TestDatabase } from 'server/src/testing/test-database.ts';

/** A column as both sides describe it. */
interface Told {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
  /** The value comes from another column or a sequence. */
  readonly isComputed: boolean;
  /** Without the cast that PostgreSQL adds. */
  readonly byDefault: string | null;
}

const CATALOGUE = `select c.relname::text as "table", a.attname::text as "column", format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as "isNullable", coalesce(a.attnum = any (i.indkey), false) as "isKey", a.attgenerated <> '' or a.attidentity <> '' as "isComputed",
    case when a.attgenerated = '' then regexp_replace(pg_get_expr(d.adbin, d.adrelid), '::[a-z ]+(\\[\\])?$', '') end as "byDefault"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'`;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const describedBy = (table: string, columns: Readonly<Record<string, Column<unknown>>>): Told[] =>
  Object.entries(columns).map(([field, column]) => ({
    table,
    column: columnName(field),
    type: sqlType(column),
    isNullable: column.nullable ?? false,
    isKey: column.primary ?? false,
    isComputed: column.isComputed ?? false,
    byDefault: column.default?.() ?? null,
  }));

const sorted = (told: readonly Told[]): Told[] =>
  told.toSorted((one, other) => `${one.table}.${one.column}`.localeCompare(`${other.table}.${other.column}`));

const inEntities = (): Told[] => sorted(ENTITIES.flatMap(({ table, columns }) => describedBy(table, columns)));
const inDatabase = async (): Promise<Told[]> => sorted((await database.ownerPool.query<Told>(CATALOGUE)).rows);

describe('the entities', () => {
  it('describe every table, column by column, as the migrations have made it', async () => {
    expect(await inDatabase()).toEqual(inEntities());
  });

  it.each([
    ['a table that no entity describes', 'create table stranger (id uuid primary key)', 'drop table stranger'],
    ['another column', 'alter table town add column mayor text', 'alter table town drop column mayor'],
    ['another type', 'alter table town_fact alter column position type bigint', 'alter table town_fact alter column position type integer'],
    ['null', 'alter table town alter column kato drop not null', 'alter table town alter column kato set not null'],
    [
      'another default',
      `alter table person alter column locale set default 'KK'`,
      `alter table person alter column locale set default 'RU'`,
    ],
  ])('differ from a database with %s', async (_what, change, back) => {
    await database.ownerPool.query(change);
    expect(await inDatabase()).not.toEqual(inEntities());
    await database.ownerPool.query(back);
    expect(await inDatabase()).toEqual(inEntities());
  });
});
