import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Archive } from './archive.ts';
import { StringTable } from './string-table.ts';
import { xlsxRows } from './xlsx-rows.ts';

/* A register is read row by row: what has been handed out is not kept, and what nobody asks for is not unpacked. */

const ROWS = 20_000;
const PIECE_ROWS = 50;

const rowXml = (number: number): string => `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>Завод № ${number}</t></is></c></row>`;

/** A sheet that is made while it is read; `made` counts how far its reader has come. */
const growingSheet = (): { readonly archive: Archive; readonly made: () => number } => {
  let made = 0;
  const pieces = function* (): Generator<Buffer> {
    yield Buffer.from('<worksheet><sheetData>');
    while (made < ROWS) {
      const rows = Array.from({ length: PIECE_ROWS }, (_, index) => rowXml(made + index + 1));
      made += PIECE_ROWS;
      yield Buffer.from(rows.join(''));
    }
    yield Buffer.from('</sheetData></worksheet>');
  };
  const archive: Archive = {
    has: () => true,
    read: () => Promise.resolve(Readable.from(pieces(), { highWaterMark: 1 })),
    close: () => undefined,
  };
  return { archive, made: () => made };
};

const WORDS = { strings: new StringTable(), dayStyles: [], is1904: false };

describe('a workbook', () => {
  it('is unpacked no further than its rows are asked for', async () => {
    const { archive, made } = growingSheet();
    let read = 0;
    let ahead = 0;
    for await (const row of xlsxRows(archive, 'xl/worksheets/sheet1.xml', WORDS, [])) {
      read = row.number;
      ahead = Math.max(ahead, made() - read);
    }
    expect(read).toBe(ROWS);
    expect(ahead).toBeLessThan(PIECE_ROWS * 5);
  });

  it('of which the first rows are enough is not read to its end', async () => {
    const { archive, made } = growingSheet();
    for await (const row of xlsxRows(archive, 'xl/worksheets/sheet1.xml', WORDS, [])) if (row.number === 20) break;
    expect(made()).toBeLessThan(PIECE_ROWS * 5);
  });
});
