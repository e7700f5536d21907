import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { COLUMNS } from './export.columns.ts';
import type { ExportView } from './export.view.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import type { ExportWords } from './export.words.ts';
import type { About, Write } from './export.writers.ts';
import { aboutXml, headerXml, lastColumnOf, rowXml } from './export.xlsx-cells.ts';
import { fixedParts, HEADER_FROZEN, SHEET_OPEN, sheetPath } from './export.xlsx-parts.ts';

/** Maximum number of rows of a sheet below its header: Excel's limit is 2²⁰ with it. */
const MOST_ROWS = 1_048_575;

/** Hands out rows to sheets, whose ends are not the ends of pieces. */
class Rows {
  private left: readonly ExportView[] = [];

  public constructor(private readonly pieces: AsyncIterator<readonly ExportView[]>) {}

  /** At most this many of the next rows; none once there are no more. */
  public async take(most: number): Promise<readonly ExportView[]> {
    if (this.left.length === 0) {
      const next = await this.pieces.next();
      this.left = next.done ? [] : next.value;
    }
    const taken = this.left.slice(0, most);
    this.left = this.left.slice(taken.length);
    return taken;
  }

  public async close(): Promise<void> {
    await this.pieces.return?.();
  }
}

const columnWidths = COLUMNS.map(
  ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
).join('');

async function* rowsSheet(rows: Rows, words: ExportWords, most: number): AsyncGenerator<string, void> {
  yield `${SHEET_OPEN}${HEADER_FROZEN}<cols>${columnWidths}</cols><sheetData>${headerXml(COLUMNS.map(({ key }) => words.column[key]))}`;
  let written = 1;
  while (written <= most) {
    const views = await rows.take(most + 1 - written);
    if (views.length === 0) break;
    yield views
      .map((view) =>
        rowXml(
          (written += 1),
          COLUMNS.map(({ cell }) => cell(view, words)),
        ),
      )
      .join('');
  }
  yield `</sheetData><autoFilter ref="A1:${lastColumnOf(COLUMNS.length)}${written}"/></worksheet>`;
}

const aboutSheet = ({ search, at, total }: About, { about }: ExportWords): string => {
  const lines = [
    [about.search, search],
    [about.takenAt, at],
    [about.rows, total],
    [about.sources, about.sourcesText],
    [about.unknown, about.unknownText],
    [about.site, about.siteText],
    [about.money, about.moneyText],
    [about.points, about.pointsText],
    [about.licence, about.licenceText],
  ] as const;
  const rows = lines.map(([label, value], index) => aboutXml(index + 1, label, value)).join('');
  return `${SHEET_OPEN}<cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;
};

/** `Rows`, `Rows 2`, …: as many sheets as the rows need, at least one. */
const sheetNames = (total: number, mostRows: number, name: string): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(total / mostRows)) }, (_, index) => (index === 0 ? name : `${name} ${index + 1}`));

/** The archive as a stream that ends with an error if one of its parts does, never as a shorter archive. */
const openArchive = (
  parts: readonly (readonly [path: string, part: string | (() => AsyncIterable<string>)])[],
  mtime: Date,
): { readonly output: PassThrough; readonly close: () => void } => {
  const zip = new ZipFile();
  const output = new PassThrough();
  const opened: Readable[] = [];
  const fail = (error: unknown): void => void output.destroy(error instanceof Error ? error : new Error('An archive failed.'));
  zip.on('error', fail);
  zip.outputStream.on('error', fail);
  zip.outputStream.pipe(output);
  for (const [path, part] of parts) {
    if (typeof part === 'string') {
      zip.addBuffer(Buffer.from(part), path, { mtime });
      continue;
    }
    zip.addReadStreamLazy(path, { mtime }, (give) => {
      const stream = Readable.from(part());
      stream.on('error', fail);
      opened.push(stream);
      give(null, stream);
    });
  }
  zip.end();
  return { output, close: () => opened.forEach((stream) => stream.destroy()) };
};

/** Makes a writer with this many rows per sheet. */
export const xlsxWriter = (mostRows: number): Write =>
  async function* (pieces, about) {
    const words = EXPORT_WORDS[about.locale];
    const rows = new Rows(pieces[Symbol.asyncIterator]());
    const names = sheetNames(about.total, mostRows, words.rowsSheet);
    // The last sheet reads to the end, whatever the count was: surplus rows are an error that must be noticed.
    const sheets = names.map(
      (_, index) => [sheetPath(index), () => rowsSheet(rows, words, index === names.length - 1 ? Infinity : mostRows)] as const,
    );
    const { output, close } = openArchive(
      [...fixedParts([...names, words.aboutSheet]), ...sheets, [sheetPath(names.length), aboutSheet(about, words)]],
      about.at,
    );
    try {
      for await (const chunk of output) yield chunk as Buffer;
    } finally {
      close();
      output.destroy();
      await rows.close();
    }
  };

/** A workbook whose rows are compressed as they come; another sheet says what the file is, when it was made and from which search. */
export const writeXlsx: Write = xlsxWriter(MOST_ROWS);
