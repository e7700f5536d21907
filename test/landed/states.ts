import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { applyInAnyOrder } from 'server/src/database/any-order.ts';
import { applyStoredObjects } from 'server/src/database/apply-objects.ts';
import { catalogueOf } from 'server/src/testing/database-catalogue.ts';

/** A schema that a database once had, as statements, and the rows that record how it was made. */
interface State {
  readonly statements: readonly string[];
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const parse = (dump: Buffer): State => JSON.parse(gunzipSync(dump).toString('utf8')) as State;

/** Tables whose rows are part of a state: which migrations ran, and which versions of the functions were applied. */
const KEPT = ['migration', 'database_object'];

const withOwner = async <T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=public' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

/** The state of a database, compressed for a file. */
export const dumpState = (ownerUrl: string): Promise<Buffer> =>
  withOwner(ownerUrl, async (owner) => {
    const statements = (await catalogueOf(ownerUrl)).map(({ sql }) => sql);
    const rows: Record<string, unknown[]> = {};
    for (const table of KEPT) {
      const there = await owner.query('select 1 where to_regclass($1) is not null', [table]);
      if (there.rowCount) rows[table] = (await owner.query(`select * from ${table} order by 1`)).rows;
    }
    return gzipSync(JSON.stringify({ statements, rows }), { level: 9 });
  });

/** Restores an empty database to the dumped state. */
export const restoreState = (ownerUrl: string, dump: Buffer): Promise<void> =>
  withOwner(ownerUrl, async (owner) => {
    const { statements, rows } = parse(dump);
    await owner.query('begin; set local check_function_bodies = off');
    await applyInAnyOrder((statement) => owner.query(statement), statements);
    for (const [table, values] of Object.entries(rows))
      await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(values)]);
    await owner.query(`select setval(pg_get_serial_sequence('migration', 'id'), (select max(id) from migration))`);
    // In their own words: what the catalogue prints of a bound body is not read back as quite the same.
    await applyStoredObjects(async (statement, values) => (await owner.query(statement, values)).rows);
    await owner.query('commit');
  });
