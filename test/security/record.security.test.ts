import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { anchorOf } from 'server/src/audit/anchor.ts';
import type { Anchor } from 'server/src/audit/anchor.ts';
import { faultLine } from 'server/src/audit/fault.ts';
import type { Fault } from 'server/src/audit/fault.ts';
import { readSeals, sealRecord } from 'server/src/audit/seals.ts';
import { sealAndAnchor, verifyAudit } from 'server/src/audit/verify.ts';
import { inTransaction, runOn } from 'server/src/kernel/database.ts';
import { moveInterest } from 'server/src/interests/interest.move.service.ts';
import { withdrawZoneTerms } from 'server/src/special-zones/terms.publish.service.ts';
import { aSubmission } from 'server/src/testing/interests.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { openWorld } from 'server/src/testing/world.ts';
import type { World } from 'server/src/testing/world.ts';
import { publishedWith } from 'server/src/testing/zone-terms.ts';
import { figure, times } from './scale.ts';
import { SEED, Tamperer } from './tampering.ts';

let world: World;
let tamperer: Tamperer;
let anchor: Anchor;

const sealSome = (most: number) =>
  inTransaction(
    world.database.systemPool,
    'system',
    () => undefined,
    (run) => sealRecord(run, most),
  );

const faultsOf = async (withAnchor: Anchor | null = null): Promise<readonly Fault[]> =>
  (await verifyAudit(world.database.ownerPool, { receiptPublicKey: world.services.secrets.receiptPublicKey, anchor: withAnchor })).faults;

const lines = async (withAnchor: Anchor | null = null): Promise<string[]> => (await faultsOf(withAnchor)).map(faultLine);

/** Interests in several states, versions of terms in force, scheduled and withdrawn; sealed in many stretches. */
const makeHistory = async (): Promise<void> => {
  const investor = await world.as('investor-a');
  for (let n = 0; n < 6; n += 1) {
    const site = { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' } as const;
    const sent = await aSubmission(investor, await anOpportunity(world.database.ownerPool, n % 2 ? {} : site));
    if (n % 3 === 0) await moveInterest(investor, 'WITHDRAW', { id: sent.id, version: sent.version, words: 'Передумали' });
  }
  const taken = await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: '20 дней', days: 40 });
  await withdrawZoneTerms(await world.as('zone-manager-a'), { id: taken.id, reason: 'Опечатка' });
  await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: '15 дней', days: 50 });
};

beforeAll(async () => {
  world = await openWorld();
  await makeHistory();
  while (await sealSome(25));
  const made = await sealAndAnchor(world.database.ownerPool);
  if (!made) throw new Error('Nothing was recorded.');
  anchor = made;
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${world.database.name}`;
  tamperer = await Tamperer.on(url.toString());
});
afterAll(async () => {
  await tamperer.end();
  await world.close();
});

const TABLES = [
  { table: 'event', key: 'id', rows: 'true', figure: 'events', bounded: 20 },
  { table: 'zone_terms', key: 'id', rows: 'true', figure: 'terms', bounded: 20 },
  { table: 'interest', key: 'id', rows: `state <> 'DRAFT'`, figure: 'EOIs', bounded: 20 },
  { table: 'zone_terms_period', key: 'terms_id', rows: 'true', figure: 'days of terms', bounded: 8 },
  { table: 'zone_terms_withdrawal', key: 'terms_id', rows: 'true', figure: 'withdrawn terms', bounded: 8 },
  { table: 'event_seal', key: 'number', rows: 'true', figure: 'seals', bounded: 8 },
] as const;

describe(`one changed byte (seed ${SEED})`, () => {
  it('is none while nobody has changed any', async () => {
    expect(await lines(anchor)).toEqual([]);
  });

  it.each(TABLES)('of $figure is named, with its table and row', async (target) => {
    const tries = times(target.bounded, 300);
    const columns = new Set<string>();
    let named = 0;
    for (let n = 0; n < tries; n += 1) {
      const done = await tamperer.changeOneByte(target);
      columns.add(done.column);
      const faults = await faultsOf();
      const isNamed = faults.some(({ table, key }) => table === target.table && done.keys.includes(key));
      if (!isNamed)
        figure(
          `not named: ${done.table}.${done.column} of ${done.keys.join(' → ')}`,
          `${done.was} → ${done.became}: ${faults.map(faultLine).join('; ')}`,
        );
      named += isNamed ? 1 : 0;
      await done.undo();
    }
    figure(`tampered bytes named in ${target.figure}`, `${named} of ${tries}, in ${columns.size} columns`);
    expect(named).toBe(tries);
    expect(await lines(anchor)).toEqual([]);
  });

  it('of the entries themselves is named by the seal above them or by their row', async () => {
    for (let n = 0; n < times(8, 300); n += 1) {
      const done = await tamperer.changeOneByte({ table: 'record_entry', key: 'position', rows: 'seal is not null' });
      expect(await lines(), `${done.column}: ${done.was} → ${done.became}`).not.toEqual([]);
      await done.undo();
    }
    expect(await lines(anchor)).toEqual([]);
  });
});

/** Runs statements, returns what is found, and undoes everything. */
const afterwards = async (statements: readonly string[], look: () => Promise<void>): Promise<void> => {
  const kept = ['event', 'zone_terms', 'interest', 'event_seal', 'record_entry'];
  for (const table of kept) await tamperer.run(`create table kept_${table} as select * from ${table}`);
  try {
    for (const statement of statements) await tamperer.run(statement);
    await look();
  } finally {
    for (const table of kept) {
      const overriding = table === 'event' || table === 'record_entry' ? 'overriding system value' : '';
      await tamperer.run(`delete from ${table}`);
      await tamperer.run(`insert into ${table} ${overriding} select * from kept_${table}`);
      await tamperer.run(`drop table kept_${table}`);
    }
  }
};

const LAST = '(select max(number) from event_seal)';
const REWRITE_SEALS = ['update record_entry set seal = null', 'delete from event_seal', 'select seal_record(100000)'];

describe('the record', () => {
  it('shows a last seal that was taken away', async () => {
    await afterwards([`delete from event_seal where number = ${LAST}`], async () => {
      expect(await lines()).toEqual([expect.stringMatching(new RegExp(`^event_seal ${anchor.seal}: is missing`))]);
    });
  });

  it('shows a seal that was taken out of the middle', async () => {
    await afterwards(['delete from event_seal where number = 2'], async () => {
      expect(await lines()).toContainEqual(expect.stringMatching(/^event_seal 2: is missing/));
      expect(await lines()).toContainEqual('event_seal 3: does not follow the seal before it');
    });
  });

  it('shows rows that were taken away, each by its key', async () => {
    const [event] = await tamperer.run('select id from event order by position desc limit 1');
    await afterwards([`delete from event where id = '${event?.['id']}'`], async () => {
      expect(await lines()).toContainEqual(`event ${event?.['id']}: was recorded and is not there`);
    });
  });

  it('shows a row that was slipped in', async () => {
    const slipped = `insert into event (id, name, subject_kind, subject_id) values ('00000000-0000-4000-8000-000000000009', 'x', 'TEST', gen_random_uuid())`;
    await afterwards([slipped], async () => {
      expect(await lines()).toContainEqual('event 00000000-0000-4000-8000-000000000009: is there and was not recorded');
    });
  });

  it.each([
    ['event', 'payload', 'true'],
    ['event', 'at', 'true'],
    ['zone_terms', 'clauses', 'true'],
    ['interest', 'fields', `state <> 'DRAFT'`],
    ['interest', 'receipt', `state <> 'DRAFT'`],
  ])('shows two rows of %s whose %s were swapped', async (table, column, rows) => {
    const swap = `with two as (select distinct on (${column}) id, ${column} as value from ${table} where ${rows} order by ${column}, id limit 2),
      pair as (select a.id, b.value from two a join two b on b.id <> a.id)
      update ${table} t set ${column} = pair.value from pair where pair.id = t.id`;
    await afterwards([swap], async () => {
      const found = (await faultsOf()).filter((one) => one.table === table && one.what.includes(`(${column})`));
      expect(found).toHaveLength(2);
    });
  });

  it('shows by the anchor that the end was cut off with all its traces', async () => {
    const gone = `delete from event where id::text in (select row_key from record_entry where relation = 'event' and seal = ${LAST})`;
    const others = `delete from interest where id::text in (select row_key from record_entry where relation = 'interest' and seal = ${LAST})`;
    await afterwards(
      [gone, others, `delete from record_entry where seal = ${LAST}`, `delete from event_seal where number = ${LAST}`],
      async () => {
        expect(await lines(anchor)).toContainEqual(
          expect.stringMatching(new RegExp(`^event_seal ${anchor.seal}: .*the end of the record was taken away`)),
        );
      },
    );
  });

  it('shows a history in which every entry and seal was made anew: by its content, and by the anchor', async () => {
    const [terms] = await tamperer.run('select id from zone_terms order by id limit 1');
    const forged = [
      `update zone_terms set clauses = jsonb_set(clauses, '{0,value}', '77') where id = '${terms?.['id']}'`,
      `update record_entry e set hash = encode(sha256(convert_to(b.body, 'UTF8')), 'hex') from (select (select jsonb_object_agg(key, value)::text from jsonb_each(to_jsonb(t))
        where value <> 'null') as body from zone_terms t where t.id = '${terms?.['id']}') b where e.relation = 'zone_terms' and e.row_key = '${terms?.['id']}'`,
      ...REWRITE_SEALS,
    ];
    await afterwards(forged, async () => {
      expect(await lines()).toEqual([`zone_terms ${terms?.['id']}: its text does not give its hash`]);
      expect((await lines(anchor)).length).toBeGreaterThan(1);
    });
  });

  it('shows an event forged in that way by the anchor alone, and by a seal that the log has', async () => {
    const [event] = await tamperer.run(`select id from event where payload ? 'move' order by position limit 1`);
    const [first] = await readSeals(runOn(world.database.ownerPool, () => undefined));
    if (!first) throw new Error('There is no seal.');
    const logged = anchorOf(first);
    const forged = [
      `update event set words = 'Другие слова' where id = '${event?.['id']}'`,
      `delete from record_entry where relation = 'event' and row_key = '${event?.['id']}'`,
      `select record('event', e.id::text, to_jsonb(e)) from event e where id = '${event?.['id']}'`,
      ...REWRITE_SEALS,
    ];
    await afterwards(forged, async () => {
      expect(await lines()).toEqual([]);
      expect(await lines(anchor)).not.toEqual([]);
      expect(await lines(logged)).not.toEqual([]);
    });
  });

  it('was put back as it was by these tests', async () => {
    expect(await lines(anchor)).toEqual([]);
  });
});
