import { describe, expect, it } from 'vitest';
import { aZip } from '../../testing/sample-files.ts';
import { dayCell, makeXlsx } from '../../testing/sheet-files.ts';
import type { MadeCell } from '../../testing/sheet-files.ts';
import { outcomeOf } from '../../testing/sheet-outcome.ts';

/* What programs and people make of registers without meaning any harm. */

const HEAD = ['Название', 'Область', 'Площадь участка, га', 'Простаивает с'];
const sheet = (...rows: (readonly MadeCell[])[]) => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });

describe('text files', () => {
  it('whose lines end in several ways lose no row', async () => {
    const { values } = await outcomeOf('Название;Область\r\nА;Абай\nБ;"две\nстроки"\rВ;Абай\r\n');
    expect(values).toEqual([
      { nameRu: 'А', region: 'Абай' },
      { nameRu: 'Б', region: 'две строки' },
      { nameRu: 'В', region: 'Абай' },
    ]);
  });

  it.each(['15\u00A0000,5', '15\u202F000,5', '15\u2009000,5', "15'000,5", '15 000,5'])('with %j have a number there', async (number) => {
    expect((await outcomeOf(`Название;Область;Площадь участка, га\nА;Абай;${number}\n`)).values).toMatchObject([{ landHa: 15_000.5 }]);
  });

  it.each(['12 %', '1e3', '−5', '٣'])('with %j in the place of a number ask about it', async (number) => {
    expect((await outcomeOf(`Название;Область;Площадь участка, га\nА;Абай;${number}\n`)).codes).toEqual(['NOT_NUMBER']);
  });

  it('with signs that turn the direction of a text are read without them', async () => {
    expect((await outcomeOf('Название;Область\nЗа\u202Eвод\u2066;Абай\n')).values).toEqual([{ nameRu: 'Завод', region: 'Абай' }]);
  });

  it.each([
    ['1887', '1887'],
    ['31.12.1899', '1899-12-31'],
  ])('with the date %s before 1900 keep it', async (text, date) => {
    expect((await outcomeOf(`Название;Область;Простаивает с\nА;Абай;${text}\n`)).values).toMatchObject([{ idleSince: date }]);
  });
});

describe('workbooks', () => {
  it('are read from the sheet that is shown, not from a hidden one before it', async () => {
    const sheets = [
      { name: 'Прошлый год" state="hidden', rows: [HEAD, ['Старый', 'Абай']] },
      { name: 'Реестр', rows: [HEAD, ['Новый', 'Абай']] },
    ];
    expect((await outcomeOf(await makeXlsx({ sheets }))).values).toEqual([{ nameRu: 'Новый', region: 'Абай' }]);
  });

  it('with headings over two rows, merged, are read', async () => {
    const rows = [
      ['Название', 'Область', 'Площадь', null],
      [null, null, 'участка, га', 'зданий, м²'],
      ['А', 'Абай', 1, 200],
    ];
    const { values } = await outcomeOf(await makeXlsx({ sheets: [{ rows, merges: ['A1:A2', 'B1:B2', 'C1:D1'] }] }));
    expect(values).toEqual([{ nameRu: 'А', region: 'Абай', landHa: 1, floorM2: 200 }]);
  });

  it('with texts from shared formulas are read', async () => {
    const name = { attributes: ' t="str"', inner: '<f t="shared" si="0">A1</f><v>Завод</v>' };
    const land = { inner: '<f t="shared" si="1"/><v>5</v>' };
    expect((await outcomeOf(await sheet([name, 'Абай', land]))).values).toEqual([{ nameRu: 'Завод', region: 'Абай', landHa: 5 }]);
  });

  it('with an empty cell that Excel shows as the zeroth of January say so', async () => {
    expect((await outcomeOf(await sheet(['А', 'Абай', 1, dayCell(0)]))).codes).toEqual(['NOT_DATE']);
  });

  it('with nothing below their headings have no rows', async () => {
    expect((await outcomeOf(await sheet())).rows).toEqual([]);
  });

  const rowsOf = (...numbers: string[]): Promise<Buffer> => {
    const row = (r: string, text: string) => `<row r="${r}"><c t="inlineStr"><is><t>${text}</t></is></c><c><v>1</v></c></row>`;
    const rows = [
      '<row r="1"><c t="inlineStr"><is><t>Название</t></is></c><c t="inlineStr"><is><t>Область</t></is></c></row>',
      ...numbers.map((r) => row(r, 'А')),
    ];
    return makeXlsx({
      sheets: [{ rows: [HEAD] }],
      entries: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` },
    });
  };

  it.each([
    ['twice', ['2', '2']],
    ['backwards', ['3', '2']],
    ['below zero', ['-3']],
    ['beyond the last', ['99999999999']],
  ])('that number their rows %s are refused', async (_, numbers) => {
    expect((await outcomeOf(await rowsOf(...numbers))).refusal).toBe('DAMAGED');
  });

  it('of another program under this name are refused', async () => {
    const ods = await aZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    expect((await outcomeOf(ods)).refusal).toBe('NOT_A_SHEET');
  });
});
