import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './export.csv.ts';
import { writeGeojson } from './export.geojson.ts';
import { ABOUT, bytesOf, NOTHING_KNOWN } from '../testing/export-files.ts';
import type { ExportView } from './export.view.ts';
import { COLUMN_KEYS } from './export.words.ts';
import type { ColumnKey } from './export.words.ts';
import type { About, Write } from './export.writers.ts';
import { writeXlsx, xlsxWriter } from './export.xlsx.ts';

const csvOf = async (view: Partial<ExportView>, about: Partial<About> = {}): Promise<string> =>
  (await bytesOf(writeCsv, [{ ...NOTHING_KNOWN, ...view }], about)).toString('utf8');

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '＝1', '＋1', '－1', '＠1', '\u00a0=1', '\u200b=1'];

describe('CSV', () => {
  it('begins with the mark by which Excel knows UTF-8 and ends its lines as RFC 4180 says', async () => {
    const csv = await csvOf({});
    expect(csv.startsWith('\uFEFFTitle,Kind,Status,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(2);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(FORMULAS)('makes text of %j', async (title) => {
    const [, ...rest] = (await csvOf({ title })).split('\r\n');
    expect(rest.join('\r\n').replace(/^"/, '').startsWith(`'${title}`)).toBe(true);
  });

  it('leaves real numbers alone, negative ones too', async () => {
    expect(await csvOf({ lat: -0.5, lng: 70.25 })).toContain(',-0.5,70.25,');
  });

  it('parts cells and numbers as spreadsheets of the reader’s country do', async () => {
    expect(await csvOf({ landHa: 12.5, floorM2: 300 }, { locale: 'RU' })).toContain(';12,5;300;');
    expect(await csvOf({ landHa: 12.5, floorM2: 300 }, { locale: 'KK' })).toContain(';12,5;300;');
    expect(await csvOf({ landHa: 12.5, floorM2: 300 })).toContain(',12.5,300,');
  });

  it('quotes what would end a cell', async () => {
    expect(await csvOf({ title: 'Works "North", two\nhalls' })).toContain('"Works ""North"", two\nhalls",Idle facility');
  });

  it('leaves unknown cells empty', async () => {
    expect((await csvOf({})).split('\r\n')[1]).toBe(
      'Стекольный завод,Idle facility,idle,,From public sources,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,https://qaita.example/opportunities/glass-works,',
    );
  });
});

const sheetsOf = async (write: Write, views: readonly ExportView[]): Promise<Awaited<ReturnType<typeof readXlsx>>['sheets']> =>
  (await readXlsx(await bytesOf(write, views))).sheets;

const cellOf = async (view: Partial<ExportView>, key: ColumnKey): Promise<unknown> =>
  (await sheetsOf(writeXlsx, [{ ...NOTHING_KNOWN, ...view }]))[0]?.rows[1]?.[COLUMN_KEYS.indexOf(key)] ?? null;

describe('XLSX', () => {
  it('has numbers as numbers, whole days as dates, instants by Kazakhstan’s clock and all else as text', async () => {
    expect(await cellOf({ landHa: 12.5 }, 'land_ha')).toBe(12.5);
    expect(await cellOf({ investment: 1e15 }, 'investment')).toBe(1e15);
    expect(await cellOf({ asOf: '2026-03-14' }, 'as_of')).toEqual(new Date('2026-03-14T00:00:00Z'));
    expect(await cellOf({ asOf: '2026-03' }, 'as_of')).toBe('2026-03');
    expect(await cellOf({ publishedAt: new Date('2026-11-25T20:30:00Z') }, 'published_at')).toEqual(new Date('2026-11-26T01:30:00Z'));
    expect(await cellOf({ title: '12.5' }, 'title')).toBe('12.5');
  });

  it.each([...FORMULAS, ' spaces around ', 'a & b < c > "d"', '_x0041_', 'emoji 🏭', 'two\nlines'])(
    'keeps %j as that text',
    async (title) => {
      expect(await cellOf({ title }, 'title')).toBe(title);
    },
  );

  it('writes no formula, whatever the text', async () => {
    const workbook = await readXlsx(
      await bytesOf(
        writeXlsx,
        FORMULAS.map((title) => ({ ...NOTHING_KNOWN, title })),
      ),
    );
    expect(workbook.sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]).filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('drops characters that XML has no place for, and cuts what no cell holds', async () => {
    expect(await cellOf({ title: 'a\u0001b\ufffec' }, 'title')).toBe('abc');
    expect(await cellOf({ title: 'я'.repeat(40_000) }, 'title')).toHaveLength(32_767);
  });

  it('leaves unknown cells empty, never zero', async () => {
    const [rows] = await sheetsOf(writeXlsx, [NOTHING_KNOWN]);
    expect(rows?.rows[1]?.filter((cell) => cell !== null)).toEqual([
      'Стекольный завод',
      'Idle facility',
      'idle',
      'From public sources',
      NOTHING_KNOWN.address,
    ]);
  });

  it('freezes a bold header', async () => {
    const workbook = await readXlsx(await bytesOf(writeXlsx, [NOTHING_KNOWN]), { readStyles: true });
    expect(workbook.sheets[0]?.freezePane?.rows).toBe(1);
    expect(workbook.sheets[0]?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
  });

  it('says on a second sheet what was searched for, when, how many rows, and whose the facts are', async () => {
    const [, about] = await sheetsOf(writeXlsx, [NOTHING_KNOWN]);
    expect(about?.name).toBe('About this file');
    expect(about?.rows.slice(0, 3)).toEqual([
      ['What was searched for', ABOUT.search],
      ['Taken at (Kazakhstan time)', new Date('2026-11-26T01:30:00Z')],
      ['Rows', 1],
    ]);
    expect(about?.rows.flat()).toContain('Facts belong to their sources, which are named in each row.');
  });

  it('goes on in further sheets when one is full, each with its header', async () => {
    const views = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((title) => ({ ...NOTHING_KNOWN, title }));
    const sheets = await sheetsOf(xlsxWriter(3), views);
    expect(sheets.map((sheet) => [sheet.name, ...sheet.rows.map((row) => row[0])])).toEqual([
      ['Opportunities', 'Title', 'a', 'b', 'c'],
      ['Opportunities 2', 'Title', 'd', 'e', 'f'],
      ['Opportunities 3', 'Title', 'g'],
      ['About this file', ...(sheets[3]?.rows.map((row) => row[0]) ?? [])],
    ]);
  });

  it('is a whole workbook without a row', async () => {
    expect((await sheetsOf(writeXlsx, [])).map((sheet) => sheet.rows.length)).toEqual([1, 9]);
  });
});

describe('GeoJSON', () => {
  const geojsonOf = async (
    views: readonly ExportView[],
  ): Promise<{ metadata: unknown; features: { geometry: unknown; properties: Record<string, unknown> }[] }> =>
    JSON.parse((await bytesOf(writeGeojson, views)).toString('utf8')) as never;

  it('has a point with longitude first, or null where nobody knows it', async () => {
    const { features } = await geojsonOf([{ ...NOTHING_KNOWN, lat: 50.3, lng: 83.5, pointIsHint: true }, NOTHING_KNOWN]);
    expect(features.map(({ geometry, properties }) => [geometry, properties['point_is_hint']])).toEqual([
      [{ type: 'Point', coordinates: [83.5, 50.3] }, true],
      [null, null],
    ]);
  });

  it('names every column as a property, with the codes of the API', async () => {
    const { features } = await geojsonOf([{ ...NOTHING_KNOWN, dealTypes: ['LEASE'], sources: ['https://a.example', 'Газета, № 5'] }]);
    expect(Object.keys(features[0]?.properties ?? {})).toEqual([...COLUMN_KEYS]);
    expect(features[0]?.properties).toMatchObject({
      kind: 'FACILITY',
      deal_types: ['LEASE'],
      sources: ['https://a.example', 'Газета, № 5'],
      land_ha: null,
      rail: null,
    });
  });

  it('says in its metadata what, when and how many', async () => {
    expect((await geojsonOf([NOTHING_KNOWN])).metadata).toMatchObject({
      search: ABOUT.search,
      taken_at: '2026-11-25T20:30:00.000Z',
      count: 1,
      language: 'en',
    });
  });

  it('is whole without a row', async () => {
    expect((await geojsonOf([])).features).toEqual([]);
  });
});

describe.each([
  ['CSV', writeCsv],
  ['XLSX', writeXlsx],
  ['GeoJSON', writeGeojson],
] as const)('%s', (_name, write) => {
  it('holds a few pieces at most, however slowly it is read', async () => {
    let given = 0;
    let mostAhead = 0;
    let taken = 0;
    async function* pieces(): AsyncGenerator<readonly ExportView[]> {
      for (; given < 400; given += 1)
        yield Array.from({ length: 500 }, (_, row) => ({
          ...NOTHING_KNOWN,
          title: `${given}-${row}-${(given * 7919 + row * 104_729) % 99_991}`,
        }));
    }
    for await (const part of write(pieces(), { ...ABOUT, total: 200_000 })) {
      taken += part.length;
      if (taken > 300_000) break;
      mostAhead = Math.max(mostAhead, given);
    }
    expect(mostAhead).toBeLessThan(60);
  });

  it('fails when its rows fail, instead of ending early', async () => {
    async function* broken(): AsyncGenerator<readonly ExportView[]> {
      yield [NOTHING_KNOWN];
      throw new Error('the database is gone');
    }
    const read = async (): Promise<void> => {
      for await (const part of write(broken(), { ...ABOUT, total: 2 })) expect(part.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow('the database is gone');
  });

  it('gives its rows back when nobody reads on', async () => {
    let isOpen = false;
    async function* pieces(): AsyncGenerator<readonly ExportView[]> {
      try {
        isOpen = true;
        for (;;) yield Array.from({ length: 500 }, () => NOTHING_KNOWN);
      } finally {
        isOpen = false;
      }
    }
    for await (const part of write(pieces(), ABOUT)) if (isOpen && part.length > 0) break;
    expect(isOpen).toBe(false);
  });
});
