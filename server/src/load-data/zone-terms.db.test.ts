import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../kernel/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { loadData } from './load-data.ts';
import { readData } from './read-data.ts';
import type { ProductData } from './product-data.ts';
import { loadZoneTerms } from './tables/zone-terms.table.ts';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

interface Version extends Record<string, unknown> {
  readonly slug: string;
  readonly number: number;
  readonly isToday: boolean;
  readonly isTomorrow: boolean;
  readonly note: { readonly en: string };
  readonly stability: string;
}

let database: TestDatabase;
let data: ProductData;
beforeAll(async () => {
  database = await openTestDatabase();
  data = await readData(FOLDER, false);
  await loadData(database.ownerPool, { folder: FOLDER, withDemo: false, log: () => undefined });
});
afterAll(() => database.close());

/** The present files with another text of one clause. */
const withStability = (en: string): ProductData => ({
  ...data,
  zoneTerms: {
    ...data.zoneTerms,
    clauses: data.zoneTerms.clauses.map((clause) =>
      clause.key === 'STABILITY_YEARS' && clause.text ? { ...clause, text: { ...clause.text, en } } : clause,
    ),
  },
});

const load = (files: ProductData) =>
  inTransaction(
    database.ownerPool,
    'system',
    () => undefined,
    (run) => loadZoneTerms(run, files),
  );

const newest = async (): Promise<Version[]> => {
  const { rows } = await database.ownerPool.query<Version>(`select distinct on (z.slug) z.slug, t.number, t.note,
      t.effective_from = (now() at time zone 'Asia/Almaty')::date as "isToday", t.effective_from = (now() at time zone 'Asia/Almaty')::date + 1 as "isTomorrow",
      (select c -> 'text' ->> 'en' from jsonb_array_elements(t.clauses) c where c ->> 'key' = 'STABILITY_YEARS') as stability
    from zone_terms t join special_zone z on z.id = t.zone_id order by z.slug, t.number desc`);
  return rows;
};

describe('what was put right in the law since it was compiled', () => {
  it('follows as a version of its own, from today on, that says so; the one before stays as it was', async () => {
    const { rows: before } = await database.ownerPool.query('select id, hash, clauses from zone_terms order by id');
    expect(await load(withStability('Ten years from the first change.'))).toMatchObject({ added: 16 });
    for (const version of await newest()) {
      expect(version).toMatchObject({ number: 2, isToday: true, stability: 'Ten years from the first change.' });
      expect(version.note.en).toBe(`${data.zoneTerms.correction.en} ${data.zoneTerms.note.en}`);
    }
    const { rows: after } = await database.ownerPool.query('select id, hash, clauses from zone_terms where number = 1 order by id');
    expect(after).toEqual(before);
  });

  it('follows once', async () => {
    expect(await load(withStability('Ten years from the first change.'))).toMatchObject({ added: 0 });
  });

  it('waits for the next day where a version began today', async () => {
    expect(await load(withStability('Ten years, once more.'))).toMatchObject({ added: 16 });
    for (const version of await newest()) expect(version).toMatchObject({ number: 3, isTomorrow: true });
  });

  it('leaves a zone alone that has published terms of its own', async () => {
    const person = await database.ownerPool.query<{ id: string }>(
      `insert into person (email, name, password_hash, locale) values ('zone@fixture.invalid', 'Куратор', 'none', 'RU') returning id`,
    );
    await database.ownerPool.query(
      `insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash, published_by, approved_by)
       select gen_random_uuid(), t.zone_id, 4, t.effective_from + 1, t.note, t.clauses, t.hash, $1, $1 from zone_terms t join special_zone z on z.id = t.zone_id
       where z.slug = 'saryarqa' and t.number = 3`,
      [person.rows[0]?.id],
    );
    expect(await load(withStability('Ten years, in other words.'))).toMatchObject({ added: 15 });
    expect((await newest()).filter(({ stability }) => stability !== 'Ten years, in other words.').map(({ slug }) => slug)).toEqual([
      'saryarqa',
    ]);
  });
});
