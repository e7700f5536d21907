import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { aPerson, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { loadActor } from './session.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const owner = () => database.ownerPool;

/** A session that was last seen this long ago and ends this far from now. */
const aSession = async (kind: OrganisationKind, { seen = '0 s', ends = '1 day' } = {}) => {
  const email = newAddress();
  const { id } = await aPerson(owner(), { email, kind });
  const token = newToken();
  await owner().query(
    `insert into session (token_hash, person_id, level, rights_version, seen_at, expires_at)
      values ($1, $2, 'FULL', 1, now() - $3::interval, now() + $4::interval)`,
    [hashToken(token), id, seen, ends],
  );
  return { token, id, email };
};

const isAlive = async (token: string): Promise<boolean> => (await loadActor(database.systemPool, token)).type === 'PERSON';

describe('the actor of a session', () => {
  it('is the person with memberships and their kinds', async () => {
    const { token, id, email } = await aSession('SPK');
    expect(await loadActor(database.systemPool, token)).toEqual({
      type: 'PERSON',
      id,
      name: 'Имя',
      email,
      locale: 'RU',
      sessionId: expect.any(String),
      tokenHash: hashToken(token),
      isProved: false,
      level: 'FULL',
      hasTotp: false,
      memberships: [{ id: expect.any(String), organisationId: expect.any(String), kind: 'SPK', role: 'LEAD' }],
    });
  });

  it.each([undefined, '', 'nonsense', newToken(), "' or true --"])('is a visitor for the token %j', async (token) => {
    expect(await loadActor(database.systemPool, token)).toEqual(VISITOR);
  });

  it('is a visitor for the stored hash itself', async () => {
    const { token } = await aSession('INVESTOR');
    expect(await loadActor(database.systemPool, hashToken(token))).toEqual(VISITOR);
  });
});

describe('a session', () => {
  it.each<[OrganisationKind, string, boolean]>([
    ['INVESTOR', '11 hours 59 minutes', true],
    ['INVESTOR', '12 hours 1 minute', false],
    ['SPK', '7 hours 59 minutes', true],
    ['SPK', '8 hours 1 minute', false],
  ])('of %s idle for %s is alive: %s', async (kind, seen, alive) => {
    expect(await isAlive((await aSession(kind, { seen })).token)).toBe(alive);
  });

  it('ends on its last day however busy it is', async () => {
    expect(await isAlive((await aSession('INVESTOR', { ends: '-1 s' })).token)).toBe(false);
  });

  it('ends when the account is closed', async () => {
    const { token, id } = await aSession('INVESTOR');
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [id]);
    expect(await isAlive(token)).toBe(false);
  });

  it('ends when the rights of the person change', async () => {
    const { token, id } = await aSession('INVESTOR');
    await owner().query('update person set rights_version = rights_version + 1 where id = $1', [id]);
    expect(await isAlive(token)).toBe(false);
  });

  it('notes that it was seen, once a minute at most', async () => {
    const fresh = await aSession('INVESTOR', { seen: '30 s' });
    const stale = await aSession('INVESTOR', { seen: '2 minutes' });
    await loadActor(database.systemPool, fresh.token);
    await loadActor(database.systemPool, stale.token);
    const age = async (token: string) => {
      const { rows } = await owner().query<{ seconds: number }>(
        'select extract(epoch from now() - seen_at)::int as seconds from session where token_hash = $1',
        [hashToken(token)],
      );
      return rows[0]?.seconds ?? -1;
    };
    expect(await age(fresh.token)).toBeGreaterThanOrEqual(30);
    expect(await age(stale.token)).toBeLessThan(30);
  });
});
