import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { loadData } from './load-data.ts';
import { readData } from './read-data.ts';
import type { ProductData } from './product-data.ts';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));
const TABLES = [
  'region',
  'town',
  'town_fact',
  'oked_division',
  'mrp',
  'tax_rate',
  'organisation',
  'special_zone',
  'zone_terms',
  'opportunity',
  'opportunity_fact',
  'opportunity_status_change',
] as const;

/** Clauses that repeat what the zone's own row says. */
const OF_THE_ZONE = ['ZONE_ACT', 'ZONE_UNTIL', 'ZONE_ACTIVITIES'];

interface StoredTerms extends Record<string, unknown> {
  readonly slug: string;
  readonly number: number;
  readonly day: string;
  readonly today: boolean;
  readonly note: StoredClause['title'];
  readonly clauses: StoredClause[];
  readonly hash: string;
}

const load = (database: TestDatabase, withDemo: boolean, log: (line: string) => void = () => undefined) =>
  loadData(database.ownerPool, { folder: FOLDER, withDemo, log });

const counts = async (database: TestDatabase): Promise<Record<string, number>> => {
  const found = TABLES.map(async (table) => {
    const { rows } = await database.ownerPool.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
    return [table, rows[0]?.count ?? -1] as const;
  });
  return Object.fromEntries(await Promise.all(found));
};

const countsOfFiles = (data: ProductData): Record<string, number> => ({
  region: data.regions.length,
  town: data.towns.length,
  town_fact: data.townFacts.rows.length + Object.values(data.findings).flat().length,
  oked_division: data.oked.flatMap((section) => section.divisions).length,
  mrp: data.mrp.length,
  special_zone: data.zones.length,
  zone_terms: data.zones.length,
});

/** Every row of every table as the database prints it, including ids and times. */
const everything = async (database: TestDatabase): Promise<string[]> => {
  const all: string[] = [];
  for (const table of TABLES) {
    const { rows } = await database.ownerPool.query<{ row: string }>(`select t::text as row from ${table} t order by t::text`);
    all.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return all;
};

describe('loading the public record', () => {
  let database: TestDatabase;
  let data: ProductData;
  beforeAll(async () => {
    database = await openTestDatabase();
    data = await readData(FOLDER, false);
    await load(database, false);
  });
  afterAll(() => database.close());

  const query = async <Row extends Record<string, unknown>>(statement: string): Promise<Row[]> =>
    (await database.ownerPool.query<Row>(statement)).rows;

  it('brings every row of the files', async () => {
    expect(await counts(database)).toMatchObject({
      ...countsOfFiles(data),
      opportunity: data.facilities.length + data.projects.length + data.zones.length,
      organisation: data.spks.length + data.zones.length + 1 + data.towns.length + new Set(data.towns.map(({ region }) => region)).size,
    });
  });

  it('loads nothing invented', async () => {
    expect(await query(`select slug from opportunity where origin <> 'PUBLIC_RECORD'`)).toEqual([]);
    expect(await query('select slug from organisation where is_demo')).toEqual([]);
  });

  it('leaves every row published, with a source and a steward of its region or zone', async () => {
    expect(
      await query(`select o.slug from opportunity o join organisation s on s.id = o.steward_id
        where o.publication <> 'PUBLISHED' or cardinality(o.sources) = 0 or s.region_id <> o.region_id
          or s.kind <> case when o.kind = 'ZONE_SITE' then 'ZONE_COMPANY' else 'SPK' end`),
    ).toEqual([]);
    expect(await query('select key from opportunity_fact where cardinality(sources) = 0')).toEqual([]);
  });

  it('orders the newest by the dates of their claims', async () => {
    const rows = await query<{ as_of: string | null }>('select as_of from opportunity order by published_at desc');
    const dates = rows.map((row) => row.as_of ?? '');
    expect(dates).toEqual([...dates].sort().toReversed());
    const [distinct] = await query<{ same: boolean }>('select count(distinct published_at) = count(*) as same from opportunity');
    expect(distinct?.same).toBe(true);
  });

  it('keeps facts about groups of towns under their own keys', async () => {
    const groups = await query<{ group_key: string }>('select distinct group_key from town_fact where town_id is null order by group_key');
    const others = data.townFacts.rows.flatMap(({ town }) => (data.towns.some(({ id }) => id === town) ? [] : [town]));
    const keys = [...new Set(others), 'towns-findings', 'spk-findings', 'zone-findings'];
    expect(groups.map((row) => row.group_key)).toEqual(keys.toSorted());
  });

  it('publishes version 1 of the terms of every zone, since its law holds, recorded today, under its hash', async () => {
    const versions = await query<StoredTerms>(
      `select z.slug, t.number, to_char(t.effective_from, 'YYYY-MM-DD') as day, t.note, t.clauses, t.hash,
         (t.published_at at time zone 'Asia/Almaty')::date = (now() at time zone 'Asia/Almaty')::date as today
       from zone_terms t join special_zone z on z.id = t.zone_id`,
    );
    expect(versions).toHaveLength(16);
    for (const { slug, number, day, today, note, clauses, hash } of versions) {
      expect({ slug, number, day, today, clauses: clauses.length }).toEqual({
        slug,
        number: 1,
        day: '2026-01-01',
        today: true,
        clauses: data.zoneTerms.clauses.length + OF_THE_ZONE.length,
      });
      const canonical = canonicalTerms({ zoneSlug: slug, number, effectiveFrom: day, note, clauses });
      expect(createHash('sha256').update(canonical).digest('hex')).toBe(hash);
    }
  });

  it('leaves unknown clauses unknown', async () => {
    const [zone] = await query<{ clauses: StoredClause[] }>('select clauses from zone_terms limit 1');
    const unknown = (zone?.clauses ?? []).filter((clause) => clause.text === null && !OF_THE_ZONE.includes(clause.key));
    expect(unknown.map((clause) => clause.key).toSorted()).toEqual(
      data.zoneTerms.clauses
        .filter((clause) => clause.text === null)
        .map((clause) => clause.key)
        .toSorted(),
    );
    expect(unknown.length).toBeGreaterThan(0);
  });
});

describe('loading again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await load(database, true);
  });
  afterAll(() => database.close());

  it('changes nothing at all', async () => {
    const before = await everything(database);
    const report = await load(database, true);
    expect(report.tables.filter((table) => table.added + table.changed + table.removed > 0)).toEqual([]);
    expect(await everything(database)).toEqual(before);
  });

  it('puts a row of the files right and says which', async () => {
    const before = await everything(database);
    await database.ownerPool.query(`update town set kato = '000000000' where slug = 'ridder'`);
    await database.ownerPool.query(
      `delete from opportunity_status_change where position = 0
       and opportunity_id = (select id from opportunity where slug = 'ashysai-works')`,
    );
    await database.ownerPool.query(
      `insert into town_fact (position, group_key, indicator, label, number, basis, source)
       values (9999, 'x', 'X', '{}', 1, 'STATED', 'x')`,
    );
    const { tables } = await load(database, true);
    const different = tables.filter((table) => table.added + table.changed + table.removed > 0);
    expect(different.map(({ table, added, changed, removed }) => ({ table, added, changed, removed }))).toEqual([
      { table: 'town', added: 0, changed: 1, removed: 0 },
      { table: 'town_fact', added: 0, changed: 0, removed: 1 },
      { table: 'opportunity_status_change', added: 1, changed: 0, removed: 0 },
    ]);
    const changes = before.filter((row) => row.startsWith('opportunity_status_change ')).length;
    expect(await counts(database)).toMatchObject({ town: 27, opportunity_status_change: changes });
  });

  it('does not change what a steward has changed', async () => {
    await database.ownerPool.query(
      `update opportunity set publication = 'WITHDRAWN', status = 'REVIVED', version = 2 where slug = 'ashysai-works'`,
    );
    await database.ownerPool.query(
      `insert into opportunity_status_change (opportunity_id, position, status) select id, 9, 'REVIVED' from opportunity where slug = 'ashysai-works'`,
    );
    const before = await everything(database);
    await load(database, true);
    expect(await everything(database)).toEqual(before);
  });

  it('two at once load one after the other', async () => {
    const before = await everything(database);
    await Promise.all([load(database, true), load(database, true)]);
    expect(await everything(database)).toEqual(before);
  });

  it('a later load without demo rows touches none of them', async () => {
    const before = await everything(database);
    await load(database, false);
    expect(await everything(database)).toEqual(before);
  });
});

describe('loading with demo rows', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('brings them all, badged, each with its steward, and tells so in one line', async () => {
    const lines: string[] = [];
    const data = await readData(FOLDER, true);
    await load(database, true, (line) => lines.push(line));
    const { rows } = await database.ownerPool.query(
      `select o.kind, s.kind as steward, count(*)::integer as count from opportunity o join organisation s on s.id = o.steward_id
       where o.origin = 'DEMO' group by 1, 2 order by 1`,
    );
    expect(rows).toEqual([
      { kind: 'ANCHOR_PROJECT', steward: 'SPK', count: data.demo.projects.length },
      { kind: 'FACILITY', steward: 'SPK', count: data.demo.facilities.length },
      { kind: 'INDUSTRIAL_SITE', steward: 'SPK', count: data.demo.industrialSites.length },
      { kind: 'ZONE_SITE', steward: 'ZONE_COMPANY', count: data.demo.zoneSites.length },
    ]);
    const organisations = await database.ownerPool.query(`select kind from organisation where is_demo order by kind`);
    expect(organisations.rows).toEqual([{ kind: 'AKIMAT' }, { kind: 'ANALYSIS' }, { kind: 'AUDIT' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^Data with demo rows: 20 regions, 27 towns, 16 zones, \d+ opportunities, \d+ facts, \d+ measures; \d+ rows added, 0 changed, 0 removed, in \d+ ms$/,
    );
  });

  it('gives every demo row a point to be shown at', async () => {
    const { rows } = await database.ownerPool.query(`select slug from opportunity where origin = 'DEMO' and lat is null`);
    expect(rows).toEqual([]);
  });
});
