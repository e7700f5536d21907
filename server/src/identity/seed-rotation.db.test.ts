import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import type { Secrets } from '../request/context.ts';
import { confirmSignInCode } from './sign-in-code.service.ts';
import { signIn } from './sign-in.service.ts';
import { sealSeed } from './totp.seeds.ts';
import { newTotpSecret } from './totp.ts';
import { hashPassword } from './password.hashing.ts';
import { unsubscription } from '../saved-searches/unsubscribe.service.ts';
import { writeUnsubscribe } from '../saved-searches/unsubscribe.token.ts';
import { Browser, aPerson, codeOf, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { deriveSecrets } from '../installation/secrets.ts';
import { countForeignSeeds, rotateSecret, sealInstalledSeeds } from './seed-rotation.ts';

const OLD = 'the secret that this installation began with';
const NEW = 'the secret that the operator has chosen since';
const PASSWORD = 'степь, ветер и рельсы';
const [old, both, present] = [deriveSecrets(OLD), deriveSecrets(NEW, OLD), deriveSecrets(NEW)];

let database: TestDatabase;
let services: RequestServices;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = await openServicesOn(database);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());

const owner = () => database.ownerPool;
const stored = async (id: string): Promise<string> =>
  (await owner().query<{ sealed: string }>('select totp_secret as sealed from person where id = $1', [id])).rows[0]?.sealed ?? '';

const put = (id: string, sealed: string) =>
  owner().query('update person set totp_secret = $2, totp_confirmed_at = now() where id = $1', [id, sealed]);

/** Somebody whose codes were set up while the installation had this secret. */
const somebody = async (secrets: Secrets = old) => {
  const email = newAddress();
  const seed = newTotpSecret();
  const { id } = await aPerson(owner(), { email, kind: 'SPK', passwordHash });
  await put(id, sealSeed(secrets, id, seed));
  return { id, email, seed };
};

/** Signs in with the code of a seed at an installation with these secrets. */
const enters = async (secrets: Secrets, { email, seed }: { readonly email: string; readonly seed: string }): Promise<string> => {
  const browser = new Browser({ ...services, secrets });
  await signIn(await browser.request(), email, PASSWORD);
  return confirmSignInCode(await browser.request(), codeOf(seed)).then(
    ({ level }) => level,
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
};

const clear = () => owner().query('update person set totp_secret = null, totp_confirmed_at = null');

describe('a stored seed', () => {
  it('is never the seed: the database refuses a plain one', async () => {
    const { id, seed } = await somebody();
    await expect(put(id, seed)).rejects.toMatchObject({ constraint: 'person_seed_sealed' });
    expect(await stored(id)).not.toContain(seed);
  });

  it('that was moved to another person’s row is refused like a wrong code', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    await put(other.id, await stored(mine.id));
    expect(await enters(old, { email: other.email, seed: mine.seed })).toBe('CODE_WRONG');
    expect(await enters(old, other)).toBe('CODE_WRONG');
  });

  it('that was changed is refused like a wrong code', async () => {
    const person = await somebody();
    const sealed = await stored(person.id);
    await put(person.id, `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`);
    expect(await enters(old, person)).toBe('CODE_WRONG');
  });
});

describe('changing the secret', () => {
  it('leaves codes good while both are configured, and afterwards with the new one alone', async () => {
    await clear();
    const people = [await somebody(old), await somebody(present)];
    for (const person of people) expect(await enters(both, person)).toBe('FULL');
    await clear();
    const moved = await somebody(old);
    expect(await rotateSecret(owner(), both)).toEqual({ sealed: 1, unreadable: [] });
    expect(await enters(present, moved)).toBe('FULL');
    expect(await enters(old, moved)).toBe('CODE_WRONG');
  });

  it('moves a seed that waits for its first code too', async () => {
    await clear();
    const { id, seed } = await somebody(present);
    await owner().query('update person set totp_pending = $2 where id = $1', [id, sealSeed(old, id, seed)]);
    expect(await rotateSecret(owner(), both)).toEqual({ sealed: 1, unreadable: [] });
    const { rows } = await owner().query<{ pending: string }>('select totp_pending as pending from person where id = $1', [id]);
    expect(rows[0]?.pending).toContain(`v1.${present.seedKey.id}.`);
  });

  it('goes on where it was interrupted, and a second time changes nothing', async () => {
    await clear();
    const people = await Promise.all(Array.from({ length: 5 }, () => somebody(old)));
    const done = people[2]?.id ?? '';
    await put(done, sealSeed(both, done, people[2]?.seed ?? ''));
    const before = await stored(done);
    expect(await rotateSecret(owner(), both)).toEqual({ sealed: 4, unreadable: [] });
    expect(await stored(done)).toBe(before);
    expect(await rotateSecret(owner(), both)).toEqual({ sealed: 0, unreadable: [] });
  });

  it('loses no seed when two do it at once', async () => {
    await clear();
    const people = await Promise.all(Array.from({ length: 8 }, () => somebody(old)));
    const reports = await Promise.all([rotateSecret(owner(), both), rotateSecret(owner(), both)]);
    expect(reports.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    for (const person of people) expect(await enters(present, person)).toBe('FULL');
  });

  it('names whose seed opens with neither secret, and moves the others', async () => {
    await clear();
    const [lost, kept] = [await somebody(deriveSecrets('a secret that nobody remembers any more')), await somebody(old)];
    expect(await countForeignSeeds(owner(), both)).toBe(1);
    expect(await rotateSecret(owner(), both)).toEqual({ sealed: 1, unreadable: [lost.id] });
    expect(await enters(present, kept)).toBe('FULL');
    expect(await countForeignSeeds(owner(), present)).toBe(1);
  });

  it('records both public keys of receipts once', async () => {
    await rotateSecret(owner(), both);
    await rotateSecret(owner(), both);
    const { rows } = await owner().query(`select payload from event where name = 'secret.changed'`);
    expect(rows).toEqual([{ payload: { formerReceiptKey: old.receiptPublicKey, receiptKey: present.receiptPublicKey } }]);
  });

  it('leaves links that stop letters good while the former one is configured', async () => {
    const { id } = await somebody();
    const token = writeUnsubscribe(old.unsubscribeKey, { personId: id, subject: null });
    const shown = (secrets: Secrets) => unsubscription(contextOf({ ...services, secrets }, VISITOR), token);
    expect(await shown(both)).toMatchObject({ isAll: true });
    expect(await shown(present)).toBeNull();
  });

  it('needs the former one to be named', async () => {
    await expect(rotateSecret(owner(), present)).rejects.toThrow('FORMER_SECRET');
  });
});

describe('an installation of before seeds were encrypted', () => {
  it('has them encrypted once, and from then on the database vouches for every row', async () => {
    await clear();
    await owner().query('alter table person drop constraint person_seed_sealed');
    const people = await Promise.all(Array.from({ length: 3 }, () => somebody(old)));
    for (const { id, seed } of people.slice(1)) await put(id, seed);
    await owner().query(
      `alter table person add constraint person_seed_sealed check (totp_secret ~ '^v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{38,}$') not valid`,
    );
    expect(await sealInstalledSeeds(owner(), old)).toBe(2);
    expect(await sealInstalledSeeds(owner(), old)).toBe(0);
    for (const person of people) expect(await enters(old, person)).toBe('FULL');
    const { rows } = await owner().query(`select convalidated from pg_constraint where conname = 'person_seed_sealed'`);
    expect(rows).toEqual([{ convalidated: true }]);
  });

  it('that never had codes has nothing to encrypt', async () => {
    await clear();
    expect(await sealInstalledSeeds(owner(), deriveSecrets(randomUUID()))).toBe(0);
  });
});
