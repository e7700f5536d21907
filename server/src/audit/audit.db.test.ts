import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../kernel/database.ts';
import type { Run } from '../kernel/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { readAnchor, writeAnchor } from './anchor.ts';
import { faultLine } from './fault.ts';
import { sealRecord } from './seals.ts';
import type { Seal } from './seals.ts';
import { sealAndAnchor, verifyAudit } from './verify.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const asSystem = <T>(work: (run: Run) => Promise<T>): Promise<T> => inTransaction(database.systemPool, 'system', () => undefined, work);

const SUBJECT = '00000000-0000-4000-8000-000000000001';

const tell = async (run: Run, name: string): Promise<string> => {
  const id = randomUUID();
  await run(sql`insert into event (id, name, subject_kind, subject_id) values (${id}, ${name}, 'TEST', ${SUBJECT})`);
  return id;
};

const happen = (name: string): Promise<string> => asSystem((run) => tell(run, name));

const seal = (most?: number): Promise<Seal | null> => asSystem((run) => sealRecord(run, most));

const verify = () => verifyAudit(database.ownerPool, { receiptPublicKey: '' });
const faults = async (): Promise<string[]> => (await verify()).faults.map(faultLine);

describe('the audit record', () => {
  it('is intact after sealing, with several seals over stretches of any size', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) await happen(name);
    expect(await seal(2)).toMatchObject({ number: 1, count: 2, total: 2, previousRoot: '0'.repeat(64) });
    expect(await seal()).toMatchObject({ number: 2, count: 3, total: 5 });
    expect(await seal()).toBeNull();
    expect(await verify()).toMatchObject({ seals: 2, unsealed: 0, faults: [] });
  });

  it('misses nothing that is committed late: it falls under the next seal', async () => {
    await asSystem(async (run) => {
      await tell(run, 'late');
      await happen('early');
      expect(await seal()).toMatchObject({ count: 1 });
    });
    expect(await seal()).toMatchObject({ count: 1, total: 7 });
    expect(await verify()).toMatchObject({ unsealed: 0, faults: [] });
  });

  it('is sealed by several workers at once, each entry under one seal', async () => {
    for (let n = 0; n < 12; n += 1) await happen(`many ${n}`);
    await Promise.all(Array.from({ length: 6 }, () => seal(2)));
    expect(await verify()).toMatchObject({ unsealed: 0, faults: [] });
  });

  it('goes on in another cluster, where transactions are counted from the beginning', async () => {
    // As after restoring a backup: rows of a transaction far ahead of this cluster’s, and a former seal over them.
    const other = await openTestDatabase();
    try {
      await other.ownerPool.query(`alter table event disable trigger user`);
      await other.ownerPool.query(`create policy restore on event for insert with check (true)`);
      const { rows } = await other.ownerPool.query<{
        line: string;
      }>(`insert into event (id, name, subject_kind, subject_id, transaction) values (gen_random_uuid(), 'of old', 'TEST', '${SUBJECT}', '4000000000')
        returning jsonb_build_array(position, id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), transaction::text)::text as line`);
      const { rows: roots } = await other.ownerPool.query<{ root: string }>(
        `select encode(sha256(convert_to(repeat('0', 64), 'UTF8') || sha256(convert_to($1, 'UTF8'))), 'hex') as root`,
        [rows[0]?.line],
      );
      await other.ownerPool.query(
        `insert into event_seal (number, from_transaction, until_transaction, event_count, root, previous_root) values (1, '0', '4000000001', 1, $1, repeat('0', 64))`,
        [roots[0]?.root],
      );
      await other.ownerPool.query(
        `select set_config('timezone', 'UTC', false); select record('event', e.id::text, to_jsonb(e)) from event e; select record('event_seal', s.number::text, to_jsonb(s)) from event_seal s`,
      );
      await other.ownerPool.query(`alter table event enable trigger user`);
      await inTransaction(
        other.systemPool,
        'system',
        () => undefined,
        (run) => tell(run, 'of today'),
      );
      const made = await inTransaction(
        other.systemPool,
        'system',
        () => undefined,
        (run) => sealRecord(run),
      );
      expect(made).toMatchObject({ number: 2, count: 3, total: 3, previousRoot: roots[0]?.root });
      expect(await verifyAudit(other.ownerPool, { receiptPublicKey: '' })).toMatchObject({ seals: 2, unsealed: 0, faults: [] });
    } finally {
      await other.close();
    }
  });

  it('cannot be written, sealed or changed except through its functions', async () => {
    for (const pool of [database.pool, database.systemPool]) {
      await expect(pool.query(`insert into record_entry (relation, row_key) values ('event', 'x')`)).rejects.toThrow(/permission denied/);
      await expect(pool.query(`update record_entry set seal = 1`)).rejects.toThrow(/permission denied/);
      await expect(
        pool.query(`insert into event_seal (number, event_count, total, root, previous_root) values (99, 0, 0, '', '')`),
      ).rejects.toThrow(/permission denied/);
      await expect(pool.query(`select record('event', 'x', '{}')`)).rejects.toThrow(/permission denied/);
    }
    await expect(database.pool.query(`select seal_record(1)`)).rejects.toThrow(/permission denied/);
    await expect(database.ownerPool.query(`update record_entry set hash = '' where position = 1`)).rejects.toThrow(/never change/);
    await expect(database.ownerPool.query(`update record_entry set seal = null where position = 1`)).rejects.toThrow(/never change/);
    await expect(database.ownerPool.query(`delete from record_entry where position = 1`)).rejects.toThrow(/never change/);
  });

  it.each([
    'record_entry',
    'event',
    'event_seal',
    'zone_terms',
    'zone_terms_period',
    'zone_terms_withdrawal',
    'interest',
    'submission_key',
  ])('is not emptied by its owner: %s', async (table) => {
    await expect(database.ownerPool.query(`truncate ${table} cascade`)).rejects.toThrow(/never change/);
  });

  it('takes neither a time nor a transaction from the application', async () => {
    const forge = (column: string, value: string) =>
      database.systemPool.query(
        `insert into event (id, name, subject_kind, subject_id, ${column}) values (gen_random_uuid(), 'x', 'TEST', '${SUBJECT}', ${value})`,
      );
    await expect(forge('at', `now() - interval '1 year'`)).rejects.toThrow(/permission denied/);
    await expect(forge('transaction', `'1'`)).rejects.toThrow(/permission denied/);
  });
});

describe('an anchor', () => {
  it('is kept in a file, and holds while the record goes on', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'qaita-anchor-'));
    try {
      const anchor = await sealAndAnchor(database.ownerPool);
      if (!anchor) throw new Error('Nothing was recorded.');
      await writeAnchor(path.join(folder, 'anchor.json'), anchor);
      await happen('after the anchor');
      await seal();
      const kept = await readAnchor(path.join(folder, 'anchor.json'));
      expect(kept).toEqual(anchor);
      expect((await verifyAudit(database.ownerPool, { receiptPublicKey: '', anchor: kept })).faults).toEqual([]);
      await expect(readAnchor(path.join(folder, 'none.json'))).rejects.toThrow(/cannot be read/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('verifying', () => {
  it('shows a change that bypassed the triggers, with the row and the column', async () => {
    await database.ownerPool.query('alter table event disable trigger event_frozen');
    await database.ownerPool.query(`create policy tamper on event for update using (true)`);
    const { rows } = await database.ownerPool.query<{ id: string }>(
      `update event set payload = '{"forged": true}' where name = 'one' returning id`,
    );
    await database.ownerPool.query('alter table event enable trigger event_frozen');
    expect(await faults()).toEqual([`event ${rows[0]?.id}: is not as it was recorded (payload)`]);
  });
});
