import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { DATA_SETS } from './data-sets.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
  await anOpportunity(world.database.ownerPool, { publication: 'DRAFT', title: 'Тайный проект' });
});
afterAll(() => world.close());

const take = (path: string, headers: Record<string, string> = {}) => world.app.inject({ url: path, headers });

interface Set {
  readonly key: string;
  readonly rows: number;
  readonly asOf: string | null;
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

const sets = async (): Promise<readonly Set[]> => {
  const { data, errors } = await world.ask('visitor', '{ dataSets { key rows asOf files { format path } } }');
  expect(errors).toEqual([]);
  return data?.['dataSets'] as readonly Set[];
};

interface Column {
  readonly key: string;
  readonly name: string;
}

const columnsOf = async (set: string): Promise<readonly Column[]> => {
  const { data } = await world.ask('visitor', '{ dataSets { key columns { key name } } }');
  const all = data?.['dataSets'] as readonly { readonly key: string; readonly columns: readonly Column[] }[];
  return all.find(({ key }) => key === set)?.columns ?? [];
};

/** Rows of a file by its own account. */
const ROWS: Readonly<Record<string, (answer: Awaited<ReturnType<typeof take>>) => number | Promise<number>>> = {
  CSV: ({ body }) => (body.match(/\r\n/g)?.length ?? 0) - 1,
  XLSX: async ({ rawPayload }) => ((await readXlsx(rawPayload)).sheets[0]?.rows.length ?? 0) - 1,
  JSON: (answer) => answer.json<{ rows: unknown[] }>().rows.length,
  GEOJSON: (answer) => answer.json<{ features: unknown[] }>().features.length,
  OC4IDS: (answer) => answer.json<{ projects: unknown[] }>().projects.length,
};

describe('the sets of open data', () => {
  it.each(DATA_SETS.map(({ key }) => key))('%s: every format is there and has as many rows as the set says', async (key) => {
    const set = (await sets()).find((one) => one.key === key);
    expect(set?.rows).toBeGreaterThan(0);
    for (const { format, path } of set?.files ?? []) {
      const count = ROWS[format];
      if (count === undefined) continue;
      const answer = await take(path, { 'x-forwarded-for': '10.0.0.1' });
      expect(answer.statusCode, path).toBe(200);
      expect(await count(answer), path).toBe(set?.rows);
      expect(answer.body).not.toContain('Тайный');
    }
  });

  it('are counted by one statement', async () => {
    const ctx = await world.as('visitor');
    const { setCounts } = await import('./data-set.queries.ts');
    await setCounts(ctx);
    expect(ctx.statements.count).toBe(1);
  });

  it.each(DATA_SETS.filter(({ columnsOf: other }) => other === null).map(({ key }) => key))(
    '%s: the dictionary has the properties of its JSON and the headings of its tables',
    async (key) => {
      const { files } = (await sets()).find((one) => one.key === key) ?? { files: [] };
      const columns = await columnsOf(key);
      const json = files.find(({ format }) => format === 'JSON');
      const [row = {}] = (await take(json?.path ?? '')).json<{ rows: Record<string, unknown>[] }>().rows;
      const names = columns.map((column) => column.key);
      expect(Object.keys(row).filter((name) => !names.includes(name) && name !== 'slug' && name !== 'page')).toEqual([]);
      expect(names.filter((name) => !(name in row))).toEqual([]);
      const csv = files.find(({ format }) => format === 'CSV');
      if (!csv || key === 'towns') return;
      const heading = (await take(csv.path)).body.split('\r\n')[0] ?? '';
      for (const { name } of columns) expect(heading).toContain(name);
    },
  );
});

describe('a table from memory', () => {
  it('is sent once: a reader that knows it is told so', async () => {
    const first = await take('/en/export/zones.json');
    const tag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('public, max-age=600');
    expect((await take('/en/export/zones.json', { 'if-none-match': tag })).statusCode).toBe(304);
    expect((await take('/kk/export/zones.json', { 'if-none-match': tag })).statusCode).toBe(200);
  });

  it('speaks codes to programs and words to people', async () => {
    const { rows } = (await take('/en/export/towns.json')).json<{ rows: { slug: string; list_status: string; kato: string }[] }>();
    expect(rows.find(({ slug }) => slug === 'ridder')).toMatchObject({
      list_status: 'CURRENT',
      kato: expect.stringMatching(/^\d{9}$/) as string,
    });
    expect((await take('/en/export/plans.csv')).body).toContain('plan of the town');
    expect((await take('/export/plans.csv')).body).toContain('план города');
  });

  it('leaves empty what nobody has stated', async () => {
    const { rows } = (await take('/export/industrial-zones.json')).json<{ rows: { power_mva: number | null }[] }>();
    expect(rows.some(({ power_mva }) => power_mva === null)).toBe(true);
    expect(rows.filter(({ power_mva }) => power_mva === 0)).toEqual([]);
  });
});
