import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A cell of a made sheet: text, number, or the XML of the cell itself after its place. */
export type MadeCell = string | number | null | { readonly attributes?: string; readonly inner: string };

export interface MadeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  /** Numbers of hidden rows, from 1. */
  readonly hidden?: readonly number[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly is1904?: boolean;
  /** Texts by number instead of inline. */
  readonly sharesStrings?: boolean;
  /** Further entries, or others in the place of the made ones. */
  readonly entries?: Readonly<Record<string, string | Buffer>>;
  readonly without?: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const letters = (index: number): string =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** Style 1 shows a day. */
export const dayCell = (serial: number): MadeCell => ({ attributes: ' s="1"', inner: `<v>${serial}</v>` });
export const formulaCell = (formula: string, value: number | null): MadeCell => ({
  inner: `<f>${escaped(formula)}</f>${value === null ? '' : `<v>${value}</v>`}`,
});

const cellXml = (cell: MadeCell, place: string, share: ((text: string) => number) | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}"${cell.attributes ?? ''}>${cell.inner}</c>`;
  return share
    ? `<c r="${place}" t="s"><v>${share(cell)}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const sheetXml = ({ rows, merges = [], hidden = [] }: MadeSheet, share: ((text: string) => number) | null): string => {
  const body = rows
    .map((cells, index) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, share)).join('');
      return `<row r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
    })
    .join('');
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${merged}</worksheet>`;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const workbookXml = ({ sheets, is1904 }: MadeWorkbook): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>` +
  `${sheets.map(({ name }, index) => `<sheet name="${name ?? `Лист${index + 1}`}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`;

const stringsXml = (strings: readonly string[]): string =>
  `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;

/** The entries of a workbook with these sheets. */
const entriesOf = (made: MadeWorkbook): Record<string, string | Buffer> => {
  const numbers = new Map<string, number>();
  const share = (text: string): number => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) ?? 0;
  };
  const paths = made.sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const sheets = made.sheets.map((sheet, index) => [paths[index] ?? '', sheetXml(sheet, made.sharesStrings ? share : null)] as const);
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': workbookXml(made),
    'xl/_rels/workbook.xml.rels': `<Relationships>${paths.map((path, index) => `<Relationship Id="r${index + 1}" Target="/${path}"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets),
    ...(made.sharesStrings ? { 'xl/sharedStrings.xml': stringsXml([...numbers.keys()]) } : {}),
    ...made.entries,
  };
};

/** An XLSX file, built entry by entry so that tests can spoil each. */
export const makeXlsx = async (made: MadeWorkbook): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(entriesOf(made)))
    if (!made.without?.includes(path)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
};
