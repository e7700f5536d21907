import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sql from 'sql-template-tag';
import { inTransaction } from '../kernel/database.ts';
import { announce } from '../kernel/outbox.ts';
import { openTestDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { sealEvents, verifyAudit } from './audit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const asSystem = <T>(work: Parameters<typeof inTransaction<T>>[3]): Promise<T> => inTransaction(database.systemPool, 'system', () => undefined, work);

const SUBJECT = '00000000-0000-4000-8000-000000000001';

const happen = (name: string): Promise<string> =>
  asSystem((run) => announce(run, { name, subjectKind: 'TEST', subjectId: SUBJECT, actorId: null, actorName: null, requestId: 'test' }));

/** Other databases of the cluster may hold the horizon back for a moment: sealing goes on until so many events are under seals. */
const sealAll = (events: number): Promise<void> =>
  expect
    .poll(async () => {
      await asSystem(sealEvents);
      return (await asSystem(verifyAudit)).events;
    })
    .toBe(events);

describe('the audit record', () => {
  it('holds after sealing, seal upon seal', async () => {
    await happen('one');
    await happen('two');
    await sealAll(2);
    await happen('three');
    await sealAll(3);
    expect(await asSystem(verifyAudit)).toMatchObject({ events: 3, faults: [] });
  });

  it('is not sealed while a transaction that wrote into it is still open', async () => {
    let sealed = -1;
    await asSystem(async (run) => {
      await announce(run, { name: 'open', subjectKind: 'TEST', subjectId: SUBJECT, actorId: null, actorName: null, requestId: 'test' });
      sealed = await asSystem(sealEvents);
    });
    expect(sealed).toBe(0);
    await sealAll(4);
  });

  it('shows a change made behind the triggers’ back', async () => {
    await database.ownerPool.query('alter table event disable trigger event_frozen');
    await database.ownerPool.query(`create policy tamper on event for update using (true)`);
    await database.ownerPool.query(`update event set payload = '{"forged": true}' where name = 'one'`);
    await database.ownerPool.query('alter table event enable trigger event_frozen');
    expect((await asSystem(verifyAudit)).faults).toEqual(['an event under seal 1 was changed']);
  });

  it('takes neither a time nor a transaction from the application', async () => {
    const forge = (column: string, value: string) =>
      asSystem((run) => run(sql`select 1`).then(() => database.systemPool.query(`insert into event (id, name, subject_kind, subject_id, ${column}) values (gen_random_uuid(), 'x', 'TEST', '${SUBJECT}', ${value})`)));
    await expect(forge('at', `now() - interval '1 year'`)).rejects.toThrow(/permission denied/);
    await expect(forge('transaction', `'1'`)).rejects.toThrow(/permission denied/);
  });
});
