import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTransaction } from '../kernel/database.ts';
import { aPerson, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const owner = (): Pool => database.ownerPool;

const add = (client: { query: Pool['query'] }, person: string, organisation: string) =>
  client.query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'MEMBER')`, [person, organisation]);

/** A person of nothing yet, and three organisations. */
const somebody = async () => {
  const { id } = await aPerson(owner(), { email: newAddress(), kind: 'INVESTOR' });
  await owner().query('delete from membership where person_id = $1', [id]);
  const { rows } = await owner().query<{ id: string }>(
    `insert into organisation (kind, name) select kind, '{"ru": "Организация"}' from unnest(array['INVESTOR', 'SPK', 'PLATFORM']) kind returning id`,
  );
  const [investor = '', steward = '', platform = ''] = rows.map((row) => row.id);
  return { id, investor, steward, platform };
};

/** What the row policies say of the person. */
const seen = async (id: string): Promise<unknown> => {
  const [row] = await runInTransaction(
    database.pool,
    id,
    () => undefined,
  )<{ organisations: string[] }>(
    sql`select viewer_organisations() as organisations, array(select kind from unnest(array['INVESTOR', 'SPK', 'PLATFORM']) kind where viewer_is(array[kind])) as kinds`,
  );
  return row && { ...row, organisations: row.organisations.toSorted() };
};

const DERIVED = `select m.person_id, array_agg(m.organisation_id order by m.organisation_id) as organisations, array_agg(distinct o.kind order by o.kind) as kinds
  from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id where p.status = 'ACTIVE' group by 1`;

/** Rows that are on one side only: of what is kept, and of what the memberships say. */
const differences = async (): Promise<unknown[]> =>
  (await owner().query(`(table standing except ${DERIVED}) union all (${DERIVED} except table standing)`)).rows;

describe('the standing of a person', () => {
  it('follows every change of memberships, of the account and of the kind of an organisation', async () => {
    const { id, investor, steward, platform } = await somebody();
    expect(await seen(id)).toEqual({ organisations: [], kinds: [] });
    await add(owner(), id, investor);
    await add(owner(), id, steward);
    expect(await seen(id)).toEqual({ organisations: [investor, steward].toSorted(), kinds: ['INVESTOR', 'SPK'] });
    await owner().query('update membership set organisation_id = $2 where organisation_id = $1', [steward, platform]);
    expect(await seen(id)).toEqual({ organisations: [investor, platform].toSorted(), kinds: ['INVESTOR', 'PLATFORM'] });
    await owner().query(`update organisation set kind = 'SPK' where id = $1`, [platform]);
    expect(await seen(id)).toEqual({ organisations: [investor, platform].toSorted(), kinds: ['INVESTOR', 'SPK'] });
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [id]);
    expect(await seen(id)).toEqual({ organisations: [], kinds: [] });
    await owner().query(`update person set status = 'ACTIVE' where id = $1`, [id]);
    await owner().query('delete from membership where person_id = $1 and organisation_id = $2', [id, platform]);
    expect(await seen(id)).toEqual({ organisations: [investor], kinds: ['INVESTOR'] });
    expect(await differences()).toEqual([]);
  });

  it('holds both of two memberships that are given at the same time', async () => {
    const { id, investor, steward } = await somebody();
    const [one, other] = [await owner().connect(), await owner().connect()];
    await one.query('begin');
    await other.query('begin');
    await add(one, id, investor);
    const waiting = add(other, id, steward);
    await one.query('commit');
    await waiting;
    await other.query('commit');
    one.release();
    other.release();
    expect(await seen(id)).toEqual({ organisations: [investor, steward].toSorted(), kinds: ['INVESTOR', 'SPK'] });
  });

  it('is not changed by a change that is undone', async () => {
    const { id, investor, steward } = await somebody();
    await add(owner(), id, investor);
    const client = await owner().connect();
    await client.query('begin');
    await add(client, id, steward);
    await client.query('rollback');
    client.release();
    expect(await seen(id)).toEqual({ organisations: [investor], kinds: ['INVESTOR'] });
    expect(await differences()).toEqual([]);
  });
});

describe('a role of the server', () => {
  /** Not permitted, or, for the reader, not in a read-only transaction. */
  const refused = { code: expect.stringMatching(/^(42501|25006)$/) };

  it.each(['pool', 'systemPool', 'publicPool'] as const)('of %s can neither read nor write it, nor renew it', async (name) => {
    const pool = database[name];
    const { id, steward } = await somebody();
    await expect(pool.query('select from standing')).rejects.toMatchObject(refused);
    await expect(pool.query('insert into standing values ($1, $2, $3)', [id, [steward], ['SPK']])).rejects.toMatchObject(refused);
    await expect(pool.query('update standing set organisations = $1', [[steward]])).rejects.toMatchObject(refused);
    await expect(pool.query('delete from standing')).rejects.toMatchObject(refused);
    await expect(pool.query('select standing_renew($1)', [id])).rejects.toMatchObject(refused);
  });

  it('cannot say by a setting to which organisations the viewer belongs', async () => {
    const { id, steward } = await somebody();
    const client = await database.pool.connect();
    await client.query(`begin; select set_config('qaita.viewer', '${id}', true)`);
    for (const name of ['organisations', 'kinds', 'standing', 'viewer_organisations'])
      await client.query(`select set_config('qaita.${name}', $1, true)`, [`{${steward}}`]);
    const { rows } = await client.query(`select viewer_organisations() as organisations, viewer_is('{SPK,PLATFORM,AUDIT}') as is_staff`);
    await client.query('rollback');
    client.release();
    expect(rows).toEqual([{ organisations: [], is_staff: false }]);
  });

  it('learns nobody’s organisations as a reader or an observer', async () => {
    await expect(database.publicPool.query('select viewer_organisations()')).rejects.toMatchObject(refused);
    const may = await owner().query(
      `select role from unnest(array['qaita_reader', 'qaita_observer', 'qaita_worker']) role
        where has_function_privilege(role, 'viewer_organisations()', 'execute') or has_function_privilege(role, 'viewer_is(text[])', 'execute')
          or has_function_privilege(role, 'session_actor(text)', 'execute')`,
    );
    expect(may.rows).toEqual([]);
    await expect(database.pool.query(`select session_actor('')`)).rejects.toMatchObject(refused);
  });
});
