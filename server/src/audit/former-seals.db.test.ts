import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmptyDatabase } from '../testing/empty-database.ts';
import type { EmptyDatabase } from '../testing/empty-database.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openOwnerPool } from '../app/role-pools.ts';
import type { RolePool } from '../kernel/database.ts';
import { KNOWN_MIGRATIONS, migrate } from '../installation/migrate.ts';
import { faultLine } from './fault.ts';
import { sealAndAnchor, verifyAudit } from './verify.ts';

/** The record as of 26 November 2026: seals over ranges of transactions, and nothing recorded row by row. */
const OF_OLD = new Set([...KNOWN_MIGRATIONS].slice(0, [...KNOWN_MIGRATIONS].indexOf('TermsLife1764115200004') + 1));

const LINE = `jsonb_build_array(position, id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), transaction::text)::text`;

let database: EmptyDatabase;
let owner: RolePool;

const happen = (name: string): Promise<unknown> =>
  owner.query(`insert into event (id, name, subject_kind, subject_id) values (gen_random_uuid(), $1, 'TEST', gen_random_uuid())`, [name]);

/** A seal as the product made it then. */
const sealOfOld = async (): Promise<void> => {
  const { rows: last } = await owner.query<{ until: string; root: string }>(
    'select until_transaction::text as until, root from event_seal order by number desc limit 1',
  );
  const { rows: now } = await owner.query<{ until: string }>('select pg_current_xact_id()::text as until');
  const [from, until, previous] = [last[0]?.until ?? '0', now[0]?.until ?? '', last[0]?.root ?? '0'.repeat(64)];
  const { rows } = await owner.query<{ line: string }>(
    `select ${LINE} as line from event where transaction >= $1::xid8 and transaction < $2::xid8 order by position`,
    [from, until],
  );
  const hash = createHash('sha256').update(previous);
  for (const { line } of rows) hash.update(createHash('sha256').update(line).digest());
  await owner.query(
    'insert into event_seal (from_transaction, until_transaction, event_count, root, previous_root) values ($1::xid8, $2::xid8, $3, $4, $5)',
    [from, until, rows.length, hash.digest('hex'), previous],
  );
};

beforeAll(async () => {
  database = await openEmptyDatabase();
  await migrate(database.urls, TEST_SECRET, {}, OF_OLD);
  owner = await openOwnerPool(database.urls.owner, 10);
  for (const name of ['one', 'two']) await happen(name);
  await sealOfOld();
  await happen('three');
  await sealOfOld();
  await happen('not sealed when the house was rebuilt');
  await migrate(database.urls, TEST_SECRET, {});
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const verify = () => verifyAudit(owner, { receiptPublicKey: '' });

describe('an installation of before the record', () => {
  it('keeps its seals, and everything it had is in the record', async () => {
    const report = await verify();
    expect(report).toMatchObject({ seals: 2, unsealed: 6, faults: [] });
    expect([report.rows.get('event'), report.rows.get('event_seal')]).toEqual([4, 2]);
  });

  it('seals on upon the last of them, events that come with those that nothing covered', async () => {
    await happen('after');
    expect(await sealAndAnchor(owner)).toMatchObject({ seal: 3, entries: 7 });
    expect(await verify()).toMatchObject({ seals: 3, unsealed: 0, faults: [] });
  });

  it('shows a former event and a former seal that were changed, by the seal of then and by the record', async () => {
    await owner.query('alter table event disable trigger event_frozen; alter table event_seal disable trigger event_seal_frozen');
    await owner.query('create policy tamper on event for update using (true)');
    const { rows } = await owner.query<{ id: string }>(`update event set name = 'forged' where name = 'three' returning id`);
    await owner.query(`update event_seal set sealed_at = sealed_at - interval '1 day' where number = 1`);
    expect((await verify()).faults.map(faultLine).toSorted()).toEqual([
      `event ${rows[0]?.id}: is not as it was recorded (name)`,
      'event_seal 1: is not as it was recorded (sealed_at)',
      'event_seal 2: an event under it was changed',
    ]);
  });
});
