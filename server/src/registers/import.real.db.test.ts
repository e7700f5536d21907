import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { write } from '../request/context.ts';
import { aRow, ImportWorld, sheetOf } from '../testing/import-world.ts';
import { makeXlsx } from '../testing/sheet-files.ts';
import type { MadeCell } from '../testing/sheet-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { stopImport } from './import.service.ts';

let world: World;
let imports: ImportWorld;

beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world);
});
afterAll(() => world.close());

describe('the real facilities', () => {
  interface Real {
    readonly name: { readonly ru: string };
    readonly region: string;
    readonly made: { readonly ru: string } | null;
    readonly status: string;
    readonly idleSince: string | null;
    readonly landHa: number | null;
    readonly oked: readonly string[];
    readonly sources: readonly string[];
  }

  const sheet = async (): Promise<{ file: Buffer; count: number }> => {
    const { rows } = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'server/data/facilities.json'), 'utf8')) as {
      rows: readonly Real[];
    };
    const own = rows.filter(({ region }) => region !== '');
    const lines = own.map(({ name, made, status, idleSince, landHa, oked, sources }): MadeCell[] => [
      `${name.ru} (из таблицы)`,
      made?.ru ?? null,
      status,
      idleSince,
      landHa,
      oked.join(', '),
      sources[0] ?? null,
    ]);
    const head = ['Название', 'Прежняя деятельность', 'Статус', 'Простаивает с', 'Площадь участка, га', 'ОКЭД', 'Источник'];
    return { file: await makeXlsx({ sheets: [{ rows: [head, ...lines] }], sharesStrings: true }), count: lines.length };
  };

  it('as a sheet are all imported; a second time nothing changes', async () => {
    const { file, count } = await sheet();
    const job = await imports.checked(file);
    expect(job.counts.verdicts).toEqual({ NEW: count });
    await imports.apply(job);
    expect((await imports.checked(file)).counts.verdicts).toEqual({ SAME: count });
  });

  it('of the public record are taken over before they are changed', async () => {
    const [row] = await imports.owner()<{
      ru: string;
      town: string | null;
    }>(sql`select o.title ->> 'ru' as ru, t.name ->> 'ru' as town from opportunity o
      join organisation s on s.id = o.steward_id left join town t on t.id = o.town_id
      where s.slug = 'ertis' and o.origin = 'PUBLIC_RECORD' and o.kind = 'FACILITY' limit 1`);
    const job = await imports.checked(
      await makeXlsx({
        sheets: [
          {
            rows: [
              ['Название', 'Город'],
              [row?.ru ?? '', row?.town ?? null],
            ],
          },
        ],
      }),
    );
    expect(await imports.report(job.id)).toMatchObject([{ verdict: 'DUPLICATE', codes: ['NOT_TAKEN_OVER'] }]);
  });
});

describe('imports of others', () => {
  it('are invisible, and cannot be begun by those who keep no facilities', async () => {
    const job = await imports.read(await sheetOf(aRow()));
    const other = new ImportWorld(world, 'reviewer-b');
    await expect(other.now(job.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.rows(job.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stopImport(await other.ctx(), job.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const viewer of ['investor-a', 'administrator', 'visitor'])
      await expect(new ImportWorld(world, viewer).read('a;b')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const seen = await write<{ count: number }>(
      await other.ctx(),
      sql`select count(*)::int as count from register_import_row where import_id = ${job.id}::uuid`,
    );
    expect(seen).toEqual([{ count: 0 }]);
  });
});
