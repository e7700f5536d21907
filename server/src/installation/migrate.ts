import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource, MigrationExecutor } from 'typeorm';
import { applyObjects } from '../database/apply-objects.ts';
import { FORGET_FORMER_SEARCH } from '../database/former-search.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { ensureRoles, refuseMissingRoles, urlOfRole } from './roles.ts';
import type { LoginRole } from './roles.ts';

/** One lock for the whole product: two copies that start together migrate one after the other. */
const MIGRATION_LOCK = 4_021_964_011;
const OLDEST_POSTGRES = 150_000;

export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
  readonly system: string;
  readonly reader: string;
  readonly worker: string;
}

/** Addresses that the operator gives; creating the roles in them is up to the operator. */
export type GivenUrls = Readonly<Partial<Record<Exclude<keyof DatabaseUrls, 'owner'>, string | undefined>>>;

/** A replica's address without a user name gets the role and the password that the product has made. */
const isNamed = (url: string): boolean => new URL(url).username !== '';

const readerUrl = (owner: string, root: string, given: string | undefined): string =>
  given !== undefined && isNamed(given) ? given : urlOfRole(given ?? owner, root, 'qaita_reader');

/** Addresses of the run-time roles: given by the operator, or derived from the owner's. */
export const databaseUrls = (owner: string, root: string, given: GivenUrls): DatabaseUrls => ({
  owner,
  app: given.app ?? urlOfRole(owner, root, 'qaita_app'),
  system: given.system ?? urlOfRole(owner, root, 'qaita_system'),
  reader: readerUrl(owner, root, given.reader),
  worker: given.worker ?? urlOfRole(owner, root, 'qaita_worker'),
});

/** Roles that the operator creates and changes; an operator who creates the others also creates the observer. */
const rolesOf = ({ app, system, reader, worker }: GivenUrls): ReadonlySet<LoginRole> => {
  const roles: [LoginRole, unknown][] = [
    ['qaita_app', app],
    ['qaita_system', system],
    ['qaita_reader', reader && isNamed(reader)],
    ['qaita_worker', worker],
    ['qaita_observer', app && reader && worker],
  ];
  return new Set(roles.filter(([, url]) => url).map(([role]) => role));
};

const connectOwner = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'qaita-migrate' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new OperatorProblem(`The database of DATABASE_URL does not answer: ${reason}.`);
  }
};

const refuseOld = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: string }>('select current_setting($1) as version', ['server_version_num']);
  if (Number(rows[0]?.version ?? 0) < OLDEST_POSTGRES) throw new OperatorProblem('PostgreSQL 15 or newer is needed.');
};

/**
 * The queue has its own schema and role; others reach it through one function. The application may only enqueue the delivery of
 * events, the steps of imports and the computing of potentials, which name nobody: otherwise one injected statement could send letters to anybody.
 * Runs of the explorer keep a processor busy for seconds: one at a time, so that letters do not wait for them.
 */
const QUEUE_DOOR = `
  create or replace function graphile_worker.enqueue_job(task text, payload json, job_key text) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$ begin
    if session_user = 'qaita_app' and task not in ('deliver', 'register-import', 'recompute-potential') then
      raise exception 'the application orders no %', task using errcode = 'insufficient_privilege';
    end if;
    perform graphile_worker.add_job(task, payload, queue_name => case task when 'fund' then 'fund' end, max_attempts => 8, job_key => job_key);
  end $$;
  revoke execute on all functions in schema graphile_worker from public;
  grant usage on schema graphile_worker to qaita_app, qaita_system;
  grant execute on function graphile_worker.enqueue_job(text, json, text) to qaita_app, qaita_system`;

const migrateQueue = async (workerUrl: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query(QUEUE_DOOR);
  } finally {
    await pool.end();
  }
};

/** Names of all migrations that this version of the product knows. */
export const KNOWN_MIGRATIONS: ReadonlySet<string> = new Set(MIGRATIONS.map(({ name }) => name));

/**
 * Tables and their dependants in one transaction; an archive brings its own functions and policies. Returns a list of what was
 * done, for people.
 */
const migrateSchema = async (ownerUrl: string, only?: ReadonlySet<string>): Promise<string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS.filter(({ name }) => only?.has(name) ?? true),
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(FORGET_FORMER_SEARCH);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'all';
    const ran = (await executor.executePendingMigrations()).map(({ name }) => name);
    const objects = only ? 0 : await applyObjects((statement, values) => runner.query(statement, values), ran.length > 0);
    await runner.commitTransaction();
    return objects > 0 ? [...ran, `${objects} functions, views, triggers and policies`] : ran;
  } finally {
    // A transaction that is not committed is rolled back with its connection.
    await source.destroy();
  }
};

/**
 * Relations in a session's temporary schema are found first unless a search path says otherwise, so only the owner may create
 * any. Stated again at each start, because a copy of a database does not inherit these rights.
 */
export const closeDatabase = async (owner: pg.Client): Promise<void> => {
  await owner.query(`do $$ begin
    execute format('revoke temporary on database %I from public', current_database());
    revoke create on schema public from public;
  end $$`);
};

/** Refuses a database in which a restore is running or was interrupted. */
const refuseUnfinished = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('public.restore_unfinished') is not null as there`);
  if (rows[0]?.there)
    throw new OperatorProblem(
      'A restore into this database is under way or was interrupted: wait for it, or run `pnpm qaita restore FILE` again.',
    );
};

/** Prevents migrations while `work` runs. */
export const withMigrationLock = async <T>(owner: pg.Client, work: () => Promise<T>): Promise<T> => {
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
};

/**
 * Migrates the database to the newest version, or to the version of an archive that is about to be restored; returns the names
 * of the migrations that ran. Several copies may call it at once.
 */
export const migrate = async (urls: DatabaseUrls, root: string, given: GivenUrls, only?: ReadonlySet<string>): Promise<string[]> => {
  const owner = await connectOwner(urls.owner);
  try {
    await refuseOld(owner);
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!only) await refuseUnfinished(owner);
    await ensureRoles(owner, root, rolesOf(given));
    await refuseMissingRoles(owner);
    await migrateQueue(urls.worker);
    const ran = await migrateSchema(urls.owner, only);
    await closeDatabase(owner);
    return ran;
  } finally {
    await owner.end();
  }
};
