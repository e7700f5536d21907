import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, runInTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { loadActor } from '../identity/session.queries.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { openStallingWorld } from '../testing/stalling-world.ts';
import type { StallingWorld } from '../testing/stalling-world.ts';
import { read, transact, write } from './context.ts';
import type { Context } from './context.ts';

const ignore = (): void => undefined;
/** Has the shape of an id and is none, so that the database refuses to name it as the viewer. */
const NO_PERSON = '-'.repeat(36);

let world: StallingWorld;
let pool: RolePool;
let systemPool: RolePool;
beforeAll(async () => {
  world = await openStallingWorld();
  pool = await world.poolOf('qaita_app', {});
  systemPool = await world.poolOf('qaita_system', {});
});
afterAll(async () => {
  await pool.end();
  await systemPool.end();
  await world.close();
});

const investor = async (): Promise<Context> => ({ ...(await world.as('investor-a')), pool, systemPool });

/** Round trips of what is done a second time: then the connection is open. */
const roundTripsOf = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  const before = world.proxy.roundTrips;
  await work();
  return world.proxy.roundTrips - before;
};

const names = async (): Promise<string[]> =>
  (await world.database.ownerPool.query<{ name: string }>(`select name from saved_search where name not like 'canary%'`)).rows.map(
    ({ name }) => name,
  );

const keep = (id: string, name: string) =>
  sql`insert into saved_search (person_id, name, query, frequency) values (${id}::uuid, ${name}, '?', 'NEVER') returning id`;

describe('one round trip to the database is enough', () => {
  it('for a read or a write of one statement in a person’s name', async () => {
    const ctx = await investor();
    expect(await roundTripsOf(() => read(ctx, sql`select viewer()`))).toBe(1);
    expect(await roundTripsOf(() => write(ctx, sql`update saved_search set name = name`))).toBe(1);
    expect(await read(ctx, sql`select viewer() = ${ctx.actor.type === 'PERSON' && ctx.actor.id} as same`)).toEqual([{ same: true }]);
  });

  it('for the actor of a session', async () => {
    const token = newToken();
    await world.database.ownerPool.query(
      `insert into session (token_hash, person_id, level, rights_version, expires_at)
        select $1, id, 'FULL', rights_version, now() + interval '1 day' from person limit 1`,
      [hashToken(token)],
    );
    expect(await roundTripsOf(() => loadActor(systemPool, token))).toBe(1);
  });

  it('for the beginning of a transaction and its first statement, and for its last one and the commit', async () => {
    const ctx = await investor();
    const twoStatements = (finish: boolean) =>
      transact(ctx, async (inner) => {
        await read(inner, sql`select 1`);
        return finish ? inner.transaction?.finish(sql`select 2`) : read(inner, sql`select 2`);
      });
    expect(await roundTripsOf(() => twoStatements(false))).toBe(3);
    expect(await roundTripsOf(() => twoStatements(true))).toBe(2);
  });
});

describe('what is sent in one go', () => {
  const failsAt = async (work: (run: Run) => Promise<unknown>): Promise<void> => {
    await expect(inTransaction(pool, NO_PERSON, ignore, work)).rejects.toThrow('invalid input syntax for type uuid');
  };

  it('fails whole when the viewer cannot be named: with the cause, and without running what follows', async () => {
    const { actor } = await investor();
    const id = actor.type === 'PERSON' ? actor.id : '';
    await expect(runInTransaction(pool, NO_PERSON, ignore)(keep(id, 'unprotected'))).rejects.toThrow('invalid input syntax for type uuid');
    await failsAt((run) => run(keep(id, 'unprotected')));
    await failsAt(async (run) => {
      await run(sql`select 1`).catch(ignore);
      await run(keep(id, 'unprotected')).catch(ignore);
    });
    expect(await names()).toEqual([]);
  });

  it('keeps nothing when the statement fails', async () => {
    const ctx = await investor();
    const id = ctx.actor.type === 'PERSON' ? ctx.actor.id : '';
    await expect(write(ctx, sql`with kept as (${keep(id, 'undone')}) select 1 / (count(*)::int - 1) from kept`)).rejects.toThrow(
      'division by zero',
    );
    expect(await names()).toEqual([]);
    expect(await write(ctx, keep(id, 'kept'))).toHaveLength(1);
    expect(await names()).toEqual(['kept']);
  });

  it('is the viewer’s alone: the next who gets the connection is nobody', async () => {
    const one = await world.poolOf('qaita_app', { max: 1 });
    const { actor } = await investor();
    const id = actor.type === 'PERSON' ? actor.id : '';
    await runInTransaction(one, id, ignore)(sql`select 1`);
    await expect(runInTransaction(one, id, ignore)(sql`select 1 / 0`)).rejects.toThrow('division by zero');
    await expect(runInTransaction(one, NO_PERSON, ignore)(sql`select 1`)).rejects.toThrow('type uuid');
    const { rows } = await one.query('select viewer() as viewer, (select count(*)::int from person) as people');
    expect(rows).toEqual([{ viewer: null, people: 0 }]);
    await one.end();
  });
});
