import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { SHEETS } from 'shared/registers/findings.ts';
import type { SheetName } from 'shared/registers/findings.ts';
import { dayCell, formulaCell, makeXlsx } from '../../testing/sheet-files.ts';
import type { MadeCell } from '../../testing/sheet-files.ts';
import { outcomeOf } from '../../testing/sheet-outcome.ts';

const ROW = ['Завод «Мир»', 'Карагандинская область', 12.5, 2012];

interface Sample {
  readonly sheet: SheetName;
  /** Headings of a name, a text, a number and a date. */
  readonly head: readonly [name: string, text: string, number: string, date: string];
  readonly keys: readonly [name: string, text: string, number: string, date: string];
}

/** Every kind of sheet has to bear the same files. */
const SAMPLES: readonly Sample[] = [
  {
    sheet: 'FACILITIES',
    head: ['Название', 'Область', 'Площадь участка, га', 'Простаивает с'],
    keys: ['nameRu', 'region', 'landHa', 'idleSince'],
  },
  { sheet: 'ZONE_SITES', head: ['Название', 'Зона', 'Площадь участка, га', 'Дата сведений'], keys: ['nameRu', 'zone', 'landHa', 'asOf'] },
  {
    sheet: 'MEASURES',
    head: ['Мероприятие', 'Моногород', 'Количество', 'Состояние на дату'],
    keys: ['nameRu', 'town', 'quantity', 'asOf'],
  },
];

it('are tried on every kind of sheet', () => {
  expect(SAMPLES.map((sample) => sample.sheet)).toEqual(SHEETS);
});

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const cyrillic1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 128) return code;
      return letter === '«' ? 0xab : letter === '»' ? 0xbb : code - 0x410 + 0xc0;
    }),
  );

describe.each(SAMPLES)('of $sheet', ({ sheet: kind, head, keys }) => {
  const HEAD: string[] = [...head];
  const CSV = `${head.slice(0, 3).join(';')}\nЗавод «Мир»;Карагандинская область;12,5\n`;
  const sheet = (...rows: (readonly MadeCell[])[]) => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });
  const outcome = (content: Buffer | string, name?: string) => outcomeOf(content, name, kind);
  const valuesOf = (...values: readonly unknown[]) => Object.fromEntries(values.map((value, index) => [keys[index], value]));

  describe('text files', () => {
    it.each<[string, Buffer]>([
      ['UTF-8', Buffer.from(CSV)],
      ['UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`)],
      ['UTF-16', utf16(`\uFEFF${CSV}`, false)],
      ['UTF-16 of the other order', utf16(`\uFEFF${CSV}`, true)],
      ['UTF-16 without a mark', utf16(CSV, false)],
      ['the old Windows encoding', cyrillic1251(CSV)],
      ['tabs', Buffer.from(CSV.replace(/;/g, '\t'))],
      ['Windows line ends and a line that names the separator', Buffer.from(`sep=;\r\n${CSV.replace(/\n/g, '\r\n')}`)],
      ['the name of another format', Buffer.from(CSV)],
    ])('in %s are read', async (_, content) => {
      const { refusal, values } = await outcome(content, 'register.xls');
      expect(refusal).toBeNull();
      expect(values).toEqual([valuesOf('Завод «Мир»', 'Карагандинская область', 12.5)]);
    });

    it('with commas and quoted cells of several lines are read', async () => {
      const { values } = await outcome(`${head[0]},${head[1]},"${head[2]}"\n"Plant ""Mir"",\nnorth","Karaganda Region","12.5"\n`);
      expect(values).toEqual([valuesOf('Plant "Mir", north', 'Karaganda Region', 12.5)]);
    });

    it.each<[string, Buffer | string, string]>([
      ['that are empty', '', 'EMPTY'],
      ['of blanks', '   \n  \n     ', 'EMPTY'],
      ['of one word', 'привет мир', 'NO_HEADINGS'],
      ['of a quote that never ends', `${head[0]};${head[1]}\n"Завод;${'x'.repeat(2_000_000)}`, 'DAMAGED'],
      ['of a thousand columns', `${`${head[0]};`.repeat(1_000)}\n`, 'TOO_MANY_COLUMNS'],
      ['that are a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_SHEET'],
      ['that are a PDF', '%PDF-1.7\n%âãÏÓ', 'NOT_A_SHEET'],
      ['that are a page', '<html><table><tr><td>Название</td></tr></table>', 'NOT_A_SHEET'],
      ['of random bytes', Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 7919) % 251)), 'NOT_A_SHEET'],
      ['of the old Excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'OLD_FORMAT'],
      [
        'under a password',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
        'ENCRYPTED',
      ],
    ])('%s are refused', async (_, content, refusal) => {
      expect((await outcome(content, 'register.csv')).refusal).toBe(refusal);
    });
  });

  describe('workbooks', () => {
    it('with shared texts, days and formulas are read', async () => {
      const rows = [HEAD, [...ROW.slice(0, 2), formulaCell('SUM(1,2)', 3), dayCell(41_000)]];
      const { values } = await outcome(await makeXlsx({ sheets: [{ rows }], sharesStrings: true }));
      expect(values).toEqual([valuesOf('Завод «Мир»', 'Карагандинская область', 3, '2012-04-01')]);
    });

    it('that count days from 1904 give the same day', async () => {
      const rows = [HEAD, [...ROW.slice(0, 3), dayCell(41_000 - 1_462)]];
      expect((await outcome(await makeXlsx({ sheets: [{ rows }], is1904: true }))).values[0]).toMatchObject({ [keys[3]]: '2012-04-01' });
    });

    it('with a sum in words, a day in the place of a number and a formula without a value say so', async () => {
      const content = await sheet(
        ['А', 'Б', 'двенадцать'],
        ['В', 'Г', dayCell(41_000)],
        ['Д', 'Е', formulaCell('A1', null)],
        ['Ё', 'Ж', { attributes: ' t="e"', inner: '<f>1/0</f><v>#DIV/0!</v>' }],
      );
      expect((await outcome(content)).codes).toEqual(['NOT_NUMBER', 'DATE_FOR_NUMBER', 'FORMULA_WITHOUT_VALUE', 'FORMULA_ERROR']);
    });

    it('with merged cells give the value to each row', async () => {
      const rows = [HEAD, ['А', 'Абайская', 1], ['Б', null, 2], ['В', null, 3]];
      const { rows: read } = await outcome(await makeXlsx({ sheets: [{ rows, merges: ['B2:B4'] }] }));
      expect(read.map(({ cells, merged }) => [cells[1], merged])).toEqual([
        ['Абайская', []],
        ['Абайская', [1]],
        ['Абайская', [1]],
      ]);
    });

    it('of several sheets are read from the one that is recognised, below its title', async () => {
      const content = await makeXlsx({
        sheets: [{ rows: [['Инструкция'], ['Заполните']] }, { name: 'Реестр', rows: [['Реестр на 2026 год'], [], HEAD, ROW], hidden: [4] }],
      });
      const { rows } = await outcome(content);
      expect(rows).toMatchObject([{ number: 4, isHidden: true }]);
    });

    it('with doubled headings take neither of two values that differ, and say so', async () => {
      const rows = [
        [head[0], head[0], head[1]],
        ['А', 'Б', 'В'],
        ['Г', 'Г', 'Д'],
        ['Е', null, 'Ж'],
      ];
      const { values, codes } = await outcome(await makeXlsx({ sheets: [{ rows }] }));
      expect(values).toEqual([{ [keys[1]]: 'В' }, valuesOf('Г', 'Д'), valuesOf('Е', 'Ж')]);
      expect(codes).toEqual(['DOUBLED_HEADING']);
    });

    it('with control characters and a huge cell say so', async () => {
      const { codes, values } = await outcome(await sheet(['За\u007fвод', 'Абай', 1], ['x'.repeat(100_000), 'Абай', 1]));
      expect(codes).toEqual(['CHARACTERS_REMOVED', 'TOO_LONG']);
      expect(values[0]).toMatchObject({ [keys[0]]: 'Завод' });
    });

    const spoilt = (entries: Record<string, string | Buffer>, without: string[] = []): Promise<Buffer> =>
      makeXlsx({ sheets: [{ rows: [HEAD, ROW] }], entries, without });

    it.each<[string, () => Promise<Buffer>, string]>([
      ['with macros', () => spoilt({ 'xl/vbaProject.bin': 'x' }), 'MACROS'],
      [
        'that declare macros',
        () =>
          spoilt({
            '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
          }),
        'MACROS',
      ],
      ['that unpack to a bomb', () => spoilt({ 'xl/media/x.bin': Buffer.alloc(60_000_000) }), 'BOMB'],
      ['of too many entries', () => spoilt(Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`x/${index}`, '']))), 'BOMB'],
      ['without a workbook', () => spoilt({}, ['xl/workbook.xml']), 'NOT_A_SHEET'],
      ['without their rows', () => spoilt({}, ['xl/worksheets/sheet1.xml']), 'DAMAGED'],
      ['whose rows are no XML', () => spoilt({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }), 'DAMAGED'],
      ['with entities', () => spoilt({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }), 'DAMAGED'],
      ['in binary form', () => spoilt({ 'xl/workbook.bin': 'x' }), 'OLD_FORMAT'],
      ['without rows', () => makeXlsx({ sheets: [{ rows: [] }] }), 'EMPTY'],
      ['without headings', () => makeXlsx({ sheets: [{ rows: [[1, 2], [3]] }] }), 'NO_HEADINGS'],
      ['cut off', async () => (await spoilt({})).subarray(0, 700), 'DAMAGED'],
      [
        'that are a document',
        async () => {
          const zip = new ZipFile();
          zip.addBuffer(Buffer.from('<w/>'), 'word/document.xml');
          zip.end();
          return buffer(zip.outputStream);
        },
        'NOT_A_SHEET',
      ],
      [
        'with a cell in column XFD',
        () =>
          spoilt({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>' }),
        'TOO_MANY_COLUMNS',
      ],
    ])('%s are refused', async (_, make, refusal) => {
      expect((await outcome(await make())).refusal).toBe(refusal);
    });
  });
});
