import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { LONGEST_CELL } from 'shared/registers/cells.ts';
import { decodedFile } from './csv-text.ts';
import type { Encoding } from './csv-text.ts';
import { SHEET_LIMITS, SheetProblem } from './sheet-problem.ts';
import type { SourceRow } from './source.ts';

const cellsOf = (record: readonly string[]): (string | null)[] => {
  if (record.length > SHEET_LIMITS.columns) throw new SheetProblem('TOO_MANY_COLUMNS');
  return record.map((text) => (text.trim() === '' ? null : text.slice(0, LONGEST_CELL)));
};

/** Rows of a CSV file, one after the other. Errors: DAMAGED, TOO_MANY_COLUMNS. */
export async function* csvRows(file: string, encoding: Encoding, delimiter: string): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    // Left to itself the parser takes the end of the first line, and joins all lines that end otherwise.
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: SHEET_LIMITS.csvRecordBytes,
  });
  const fed = pipeline(Readable.from(decodedFile(file, encoding)), parser).catch(() => undefined);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const cells = cellsOf(record);
      const isMark = number === 1 && /^sep=/i.test(record[0] ?? '');
      if (!isMark && cells.some((cell) => cell !== null)) yield { number, cells, isHidden: false, merged: [] };
    }
  } catch (error) {
    throw error instanceof CsvError ? new SheetProblem('DAMAGED') : error;
  } finally {
    parser.destroy();
    await fed;
  }
}
