import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN_MIGRATIONS, migrate } from '../installation/migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { catalogueOf } from '../testing/database-catalogue.ts';
import { openEmptyDatabase } from '../testing/empty-database.ts';
import type { EmptyDatabase } from '../testing/empty-database.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { databaseObjects } from './objects.ts';

let database: EmptyDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await openEmptyDatabase();
  await migrate(database.urls, TEST_SECRET, {});
  owner = new pg.Client({ connectionString: database.urls.owner });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const valuesOf = async (question: string): Promise<string[]> =>
  (await owner.query<{ value: string }>(question)).rows.map(({ value }) => value);
const definitionOf = async (name: string): Promise<string> =>
  (await valuesOf(`select pg_get_functiondef('${name}'::regproc) as value`)).join();
const migrateAgain = (): Promise<string[]> => migrate(database.urls, TEST_SECRET, {});

describe('functions, views, triggers and policies', () => {
  it('have a file each, and nothing else has one', async () => {
    const inDatabase = await valuesOf(`
      select 'functions/' || p.proname as value from pg_proc p where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      union all select 'views/' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      union all select 'triggers/' || c.relname || '.' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
      union all select 'policies/' || c.relname || '.' || o.polname from pg_policy o join pg_class c on c.oid = o.polrelid`);
    const inFiles = databaseObjects().map(({ name }) => name);
    expect(inFiles.toSorted()).toEqual(inDatabase.toSorted());
  });

  it('are left alone while neither a migration nor a file is new', async () => {
    // The transaction that last wrote each definition.
    const written = (): Promise<string[]> =>
      valuesOf(`select oid::text || ' ' || xmin as value from pg_proc where pronamespace = 'public'::regnamespace
        union all select oid::text || ' ' || xmin from pg_trigger union all select oid::text || ' ' || xmin from pg_policy order by 1`);
    const before = await written();
    expect(await migrateAgain()).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it('are made anew when their file is another one, and those without a file are forgotten', async () => {
    const newest = await definitionOf('organisation_has_people');
    await owner.query('create or replace function organisation_has_people(body uuid) returns boolean language sql stable return false');
    await owner.query(`update database_object set hash = 'of before' where name = 'functions/organisation_has_people'`);
    await owner.query(`insert into database_object (name, hash, sql) values ('functions/gone', '', '')`);
    expect(await migrateAgain()).toEqual(['1 functions, views, triggers and policies']);
    expect(await definitionOf('organisation_has_people')).toBe(newest);
    expect(await valuesOf(`select name as value from database_object where hash = 'of before' or name = 'functions/gone'`)).toEqual([]);
  });

  it('are all made anew after a migration, which may have taken some away', async () => {
    const before = await catalogueOf(database.urls.owner);
    await owner.query('drop trigger interest_guarded on interest; drop policy parties on interest; drop view search_text_source');
    // A statement that may run twice.
    await owner.query(`delete from migration where name = 'UnsourcedMrp1764460800020'`);
    expect(await migrateAgain()).toEqual(['UnsourcedMrp1764460800020']);
    expect(await catalogueOf(database.urls.owner)).toEqual(before);
  });

  it('compute the read model anew where they are those of the search', async () => {
    await owner.query(`update database_object set hash = 'of before' where name = 'functions/search_listing'`);
    await owner.query(`insert into search_word (word, documents) values ('left over', 1)`);
    await migrateAgain();
    expect(await valuesOf(`select word as value from search_word where word = 'left over'`)).toEqual([]);
  });
});

/** Statements of the migrations that came after the objects had moved into files. */
const laterStatements = async (): Promise<string[]> => {
  const statements: string[] = [];
  const query = (statement: string): Promise<never[]> => {
    statements.push(statement);
    return Promise.resolve([]);
  };
  const first = MIGRATIONS.findIndex(({ name }) => name === 'DatabaseObjects1764460801021');
  for (const migration of MIGRATIONS.slice(first)) await new migration().up({ query } as unknown as QueryRunner);
  return statements;
};

describe('migrations', () => {
  let migrated: EmptyDatabase;
  /** Functions that a default, a generated column, a constraint or an index calls. */
  let needed: string[];
  beforeAll(async () => {
    migrated = await openEmptyDatabase();
    await migrate(migrated.urls, TEST_SECRET, {}, KNOWN_MIGRATIONS);
    needed = await valuesOf(`select distinct p.proname as value from pg_depend d join pg_proc p on p.oid = d.refobjid
      where d.refclassid = 'pg_proc'::regclass and p.pronamespace = 'public'::regnamespace
        and d.classid in ('pg_constraint'::regclass, 'pg_attrdef'::regclass, 'pg_class'::regclass)`);
  });
  afterAll(() => migrated.drop());

  it('make the functions that tables call as their files have them: rows of an archive are let in before the files are read', async () => {
    const definitions = async (url: string): Promise<Map<string, string>> =>
      new Map(
        (await catalogueOf(url))
          .filter(({ object }) => needed.some((name) => object.startsWith(`function ${name}(`)))
          .map(({ object, sql }) => [object, sql]),
      );
    expect(needed).toContain('last_change');
    expect(await definitions(migrated.urls.owner)).toEqual(await definitions(database.urls.owner));
  });

  it('make no other function, view, trigger or policy: their files would overrule them', async () => {
    const made = (await laterStatements()).flatMap((statement) => [
      ...statement.matchAll(
        /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?(function|aggregate|procedure|view|trigger|policy)\s+(\w+)/gi,
      ),
    ]);
    expect(made.map(([, kind, name]) => `${kind} ${name}`).filter((one) => !needed.some((name) => one === `function ${name}`))).toEqual([]);
  });
});
