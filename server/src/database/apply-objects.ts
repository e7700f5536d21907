import { applyInAnyOrder } from './any-order.ts';
import { databaseObjects } from './objects.ts';
import type { DatabaseObject } from './objects.ts';

/** One statement inside the caller's transaction, on a connection of the owner; returns its rows. */
export type Query = <Row>(statement: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Names mean our tables, whatever a migration has set; bodies may refer to what is created later; no deferred check is left
 * that would forbid a new trigger; and pg_trgm is loaded, because a function may only then name its settings.
 */
const SETTINGS = `set local search_path = public; set local check_function_bodies = off; set constraints all immediate; select show_limit()`;

/** The functions that compute the rows of the read model. */
const isOfSearch = ({ name }: DatabaseObject): boolean => /^(functions|views)\/search_/.test(name);

const changedOf = async (query: Query, objects: readonly DatabaseObject[]): Promise<DatabaseObject[]> => {
  const rows = await query<{ name: string; hash: string }>('select name, hash from database_object');
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]));
  return objects.filter(({ name, hash }) => applied.get(name) !== hash);
};

const remember = async (query: Query, objects: readonly DatabaseObject[]): Promise<void> => {
  const names = objects.map(({ name }) => name);
  await query('delete from database_object where name <> all ($1)', [names]);
  await query(
    `insert into database_object (name, hash, sql) select * from unnest($1::text[], $2::text[], $3::text[])
      on conflict (name) do update set hash = excluded.hash, sql = excluded.sql where database_object.hash <> excluded.hash`,
    [names, objects.map(({ hash }) => hash), objects.map(({ sql }) => sql)],
  );
};

const make = async (query: Query, objects: readonly { readonly sql: string }[]): Promise<void> => {
  await query(SETTINGS);
  await applyInAnyOrder(
    query,
    objects.map(({ sql }) => sql),
  );
};

/**
 * Brings functions, views, triggers and row policies to their newest definitions: those whose files have changed since the last
 * time, and all of them after a migration, which may have dropped one together with a table. When the search computes its rows
 * differently, they are computed again. Returns how many files have changed.
 */
export const applyObjects = async (query: Query, hasMigrated: boolean): Promise<number> => {
  const objects = databaseObjects();
  const changed = await changedOf(query, objects);
  const due = hasMigrated ? objects : changed;
  if (due.length === 0) return 0;
  await make(query, due);
  if (changed.some(isOfSearch)) await query('select search_rebuild()');
  await remember(query, objects);
  return changed.length;
};

/** Creates the objects that the rows of an archive refer to: those that belong to the tables of that archive. */
export const applyStoredObjects = async (query: Query): Promise<void> => {
  const [found] = await query<{ isThere: boolean }>(`select to_regclass('public.database_object') is not null as "isThere"`);
  if (found?.isThere) await make(query, await query<{ sql: string }>('select sql from database_object order by name'));
};
