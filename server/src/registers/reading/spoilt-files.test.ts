import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { dayCell, formulaCell, makeXlsx } from '../../testing/sheet-files.ts';
import type { MadeCell } from '../../testing/sheet-files.ts';
import { outcomeOf } from '../../testing/sheet-outcome.ts';

const HEAD = ['Название', 'Область', 'Площадь участка, га', 'Простаивает с'];
const ROW = ['Завод «Мир»', 'Карагандинская область', 12.5, 2012];
const sheet = (...rows: (readonly MadeCell[])[]) => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });
const CSV = 'Название;Область;Площадь участка, га\nЗавод «Мир»;Карагандинская область;12,5\n';

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
    const { refusal, values } = await outcomeOf(content, 'register.xls');
    expect(refusal).toBeNull();
    expect(values).toEqual([{ nameRu: 'Завод «Мир»', region: 'Карагандинская область', landHa: 12.5 }]);
  });

  it('with commas and quoted cells of several lines are read', async () => {
    const { values } = await outcomeOf('Name,Region,"Land, ha"\n"Plant ""Mir"",\nnorth","Karaganda Region","12.5"\n');
    expect(values).toEqual([{ nameEn: 'Plant "Mir", north', region: 'Karaganda Region', landHa: 12.5 }]);
  });

  it.each<[string, Buffer | string, string]>([
    ['that are empty', '', 'EMPTY'],
    ['of blanks', '   \n  \n     ', 'EMPTY'],
    ['of one word', 'привет мир', 'NO_HEADINGS'],
    ['of a quote that never ends', `Название;Область\n"Завод;${'x'.repeat(2_000_000)}`, 'DAMAGED'],
    ['of a thousand columns', `${'Название;'.repeat(1_000)}\n`, 'TOO_MANY_COLUMNS'],
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
    expect((await outcomeOf(content, 'register.csv')).refusal).toBe(refusal);
  });
});

describe('workbooks', () => {
  it('with shared texts, days and formulas are read', async () => {
    const rows = [HEAD, [...ROW.slice(0, 2), formulaCell('SUM(1,2)', 3), dayCell(41_000)]];
    const { values } = await outcomeOf(await makeXlsx({ sheets: [{ rows }], sharesStrings: true }));
    expect(values).toEqual([{ nameRu: 'Завод «Мир»', region: 'Карагандинская область', landHa: 3, idleSince: '2012-04-01' }]);
  });

  it('that count days from 1904 give the same day', async () => {
    const rows = [HEAD, [...ROW.slice(0, 3), dayCell(41_000 - 1_462)]];
    expect((await outcomeOf(await makeXlsx({ sheets: [{ rows }], is1904: true }))).values[0]).toMatchObject({ idleSince: '2012-04-01' });
  });

  it('with a sum in words, a day in the place of a number and a formula without a value say so', async () => {
    const content = await sheet(
      ['А', 'Б', 'двенадцать'],
      ['В', 'Г', dayCell(41_000)],
      ['Д', 'Е', formulaCell('A1', null)],
      ['Ё', 'Ж', { attributes: ' t="e"', inner: '<f>1/0</f><v>#DIV/0!</v>' }],
    );
    expect((await outcomeOf(content)).codes).toEqual(['NOT_NUMBER', 'DATE_FOR_NUMBER', 'FORMULA_WITHOUT_VALUE', 'FORMULA_ERROR']);
  });

  it('with merged cells give the value to each row', async () => {
    const rows = [HEAD, ['А', 'Абайская', 1], ['Б', null, 2], ['В', null, 3]];
    const { rows: read } = await outcomeOf(await makeXlsx({ sheets: [{ rows, merges: ['B2:B4'] }] }));
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
    const { rows } = await outcomeOf(content);
    expect(rows).toMatchObject([{ number: 4, isHidden: true }]);
  });

  it('with doubled headings take the first', async () => {
    const rows = [
      ['Название', 'Название', 'Область'],
      ['А', 'Б', 'В'],
    ];
    expect((await outcomeOf(await makeXlsx({ sheets: [{ rows }] }))).values).toEqual([{ nameRu: 'А', region: 'В' }]);
  });

  it('with control characters and a huge cell say so', async () => {
    const { codes, values } = await outcomeOf(await sheet(['За\u007fвод', 'Абай', 1], ['x'.repeat(100_000), 'Абай', 1]));
    expect(codes).toEqual(['CHARACTERS_REMOVED', 'TOO_LONG']);
    expect(values[0]).toMatchObject({ nameRu: 'Завод' });
  });

  const spoilt = (entries: Record<string, string | Buffer>, without: string[] = []): Promise<Buffer> =>
    makeXlsx({ sheets: [{ rows: [HEAD, ROW] }], entries, without });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['with macros', () => spoilt({ 'xl/vbaProject.bin': 'x' }), 'MACROS'],
    [
      'that declare macros',
      () =>
        spoilt({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' }),
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
    expect((await outcomeOf(await make())).refusal).toBe(refusal);
  });
});
