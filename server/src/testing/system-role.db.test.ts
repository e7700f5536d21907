import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const PRIVATE = [
  'interest',
  'zone_terms_draft',
  'event',
  'membership',
  'submission_key',
  'saved_search',
  'watch',
  'hidden_opportunity',
  'news',
] as const;

/** Tables of accounts: the application may read those it acts for, and change nothing. */
const ACCOUNTS = [
  'person',
  'membership',
  'session',
  'recovery_code',
  'one_time_token',
  'external_identity',
  'organisation',
  'event_seal',
  'news_mark',
] as const;

describe('the rights of the system', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.database.ownerPool.query(`
      insert into watch (person_id, subject_kind, subject_id, frequency) select p.id, 'ZONE', z.id, 'DAILY' from person p, special_zone z limit 1;
      insert into hidden_opportunity (person_id, opportunity_id) select p.id, o.id from person p, opportunity o limit 1;
      insert into news (person_id, search_id, zone_id, reason, position, at) select s.person_id, s.id, z.id, 'TERMS', 1, now() from saved_search s, special_zone z limit 1`);
  });
  afterAll(() => world.close());

  const as = async <T extends object>(pool: Pool, viewer: string, statement: string): Promise<T[]> => {
    const client = await pool.connect();
    try {
      await client.query(`begin; select set_config('qaita.viewer', '${viewer}', true)`);
      return (await client.query<T>(statement)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const application = (statement: string) => as(world.database.pool, 'system', statement);

  it.each(PRIVATE)('do not open a row of %s to the application, whatever it calls itself', async (table) => {
    expect(await as(world.database.systemPool, 'system', `select 1 from ${table} limit 1`)).toHaveLength(1);
    expect(await application(`select 1 from ${table}`)).toEqual([]);
  });

  it('open them to the system’s role', async () => {
    for (const table of ['interest', 'event', 'membership', 'person']) {
      expect(await as(world.database.systemPool, 'system', `select 1 from ${table} limit 1`), table).toHaveLength(1);
    }
  });

  it('are closed to the system’s role too while it does not ask for them', async () => {
    for (const table of ['interest', 'event', 'membership', 'person', 'session']) {
      expect((await world.database.systemPool.query(`select 1 from ${table}`)).rows, table).toEqual([]);
    }
  });

  it('are not the reader’s, whatever it calls itself', async () => {
    expect(await as(world.database.publicPool, 'system', 'select is_system() as is_system')).toEqual([{ is_system: false }]);
    expect(await as(world.database.publicPool, 'system', `select 1 from opportunity where publication <> 'PUBLISHED'`)).toEqual([]);
  });

  it.each(ACCOUNTS)('do not let the application change a row of %s', async (table) => {
    const { rows } = await world.database.ownerPool.query(
      `select privilege_type from information_schema.column_privileges where grantee = 'qaita_app' and table_name = $1 and privilege_type <> 'SELECT'
        union select privilege_type from information_schema.table_privileges where grantee = 'qaita_app' and table_name = $1 and privilege_type <> 'SELECT'`,
      [table],
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['person', 'password_hash'],
    ['person', 'totp_secret'],
    ['session', 'token_hash'],
    ['one_time_token', 'token_hash'],
    ['recovery_code', 'code_hash'],
  ])('keep %s.%s from the application, for every viewer', async (table, column) => {
    await expect(application(`select ${column} from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('are needed to announce what nobody in particular did', async () => {
    const event = `insert into event (id, name, subject_kind, subject_id) values (gen_random_uuid(), 'x', 'TEST', gen_random_uuid())`;
    await expect(application(event)).rejects.toThrow(/row-level security/);
    await expect(world.database.pool.query(event)).rejects.toThrow(/row-level security/);
  });

  it('are needed to enqueue a letter: the application can only have its events delivered', async () => {
    const order = (task: string) => `select graphile_worker.enqueue_job('${task}', '{}', null)`;
    for (const task of ['mail', 'account-answer', 'news-letter', 'housekeeping'])
      await expect(application(order(task)), task).rejects.toThrow(/orders no/);
    await expect(application(order('deliver'))).resolves.toHaveLength(1);
    await expect(as(world.database.systemPool, 'system', order('mail'))).resolves.toHaveLength(1);
  });

  it('change neither terms nor interests: the system writes what signing in and the worker write', async () => {
    for (const table of [
      'zone_terms',
      'zone_terms_draft',
      'zone_terms_withdrawal',
      'zone_terms_period',
      'interest',
      'submission_key',
      'opportunity_change',
    ]) {
      const { rows } = await world.database.ownerPool.query(
        `select privilege_type from information_schema.column_privileges where grantee = 'qaita_system' and table_name = $1 and privilege_type <> 'SELECT'`,
        [table],
      );
      expect(rows, table).toEqual([]);
    }
  });

  it('change nothing of an opportunity but the uses that its newest audit speaks for', async () => {
    const { rows } = await world.database.ownerPool.query(
      `select privilege_type, column_name from information_schema.column_privileges
        where grantee = 'qaita_system' and table_name = 'opportunity' and privilege_type <> 'SELECT'`,
    );
    expect(rows).toEqual([{ privilege_type: 'UPDATE', column_name: 'audited_for' }]);
  });

  it('are on every table whose rows a rule lets the application see', async () => {
    const { rows } = await world.database.ownerPool.query(
      `select polrelid::regclass::text as table from pg_policy where polcmd in ('r', '*') and 'qaita_app'::regrole = any (polroles)
        except select polrelid::regclass::text from pg_policy where polcmd in ('r', '*') and 'qaita_system'::regrole = any (polroles)`,
    );
    expect(rows).toEqual([]);
  });
});
