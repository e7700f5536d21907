import type { Archive } from './archive.ts';
import { SHEET_LIMITS, SheetProblem } from './sheet-problem.ts';
import { StringTable } from './string-table.ts';
import { parseXml, textOf } from './xml.ts';

const WORKBOOK = 'xl/workbook.xml';

interface Named {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Named[];
  /** Whether its days are counted from 1904. */
  readonly is1904: boolean;
}

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../xl/…`: the path in the archive. */
const resolved = (target: string): string => {
  const parts: string[] = target.startsWith('/') ? [] : ['xl'];
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const targetsOf = async (archive: Archive): Promise<Map<string, string>> => {
  const targets = new Map<string, string>();
  await parseXml(await archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode !== 'External') targets.set(Id, resolved(Target));
    },
  });
  return targets;
};

/** Sheets in their order, hidden ones behind the others: what is hidden is often a former year. Errors: NOT_A_SHEET, OLD_FORMAT, MACROS, DAMAGED. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  if (archive.has('xl/workbook.bin')) throw new SheetProblem('OLD_FORMAT');
  if (!archive.has(WORKBOOK)) throw new SheetProblem('NOT_A_SHEET');
  await refuseMacros(archive);
  const targets = await targetsOf(archive);
  const sheets: Named[] = [];
  let is1904 = false;
  await parseXml(await archive.read(WORKBOOK), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      const path = tag === 'sheet' ? targets.get(attributes['id'] ?? '') : undefined;
      // Sheets of charts have rows of another kind.
      if (path?.includes('worksheets/'))
        sheets.push({ name: (attributes['name'] ?? '').slice(0, 100), path, isHidden: /hidden/i.test(attributes['state'] ?? '') });
    },
  });
  if (sheets.length === 0 || sheets.length > SHEET_LIMITS.sheets) throw new SheetProblem('DAMAGED');
  return { sheets: sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden)), is1904 };
};

const refuseMacros = async (archive: Archive): Promise<void> => {
  await parseXml(await archive.read('[Content_Types].xml'), {
    open: (_name, { ContentType = '' }) => {
      if (/macroenabled|vbaproject/i.test(ContentType)) throw new SheetProblem('MACROS');
    },
  });
};

/** Excel's own formats that show a day. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Whether a format shows a day: `dd.mm.yyyy`, and not `0.00 "га"` or `[h]:mm`. */
const showsDay = (format: string): boolean =>
  /[dyдг]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')) && !/^general$/i.test(format);

/** Whether each style of cells shows a day. */
export const readDayStyles = async (archive: Archive): Promise<readonly boolean[]> => {
  if (!archive.has('xl/styles.xml')) return [];
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  await parseXml(await archive.read('xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') formats.set(Number(numFmtId), showsDay(formatCode ?? ''));
      if (name === 'xf' && isInCells) styles.push(formats.get(Number(numFmtId)) ?? isBuiltInDay(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
};

/** The texts that cells refer to by number. */
export const readSharedStrings = async (archive: Archive): Promise<StringTable> => {
  const path = 'xl/sharedStrings.xml';
  const strings = new StringTable();
  if (!archive.has(path)) return strings;
  let current = '';
  let isText = false;
  let phonetic = 0;
  await parseXml(await archive.read(path), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') strings.push(current);
      if (strings.size > SHEET_LIMITS.sharedStringsBytes) throw new SheetProblem('TOO_LARGE');
    },
  });
  return strings;
};

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `AB12` → row 12, column 27 (from 0). Null: no place. */
export const placeOf = (reference: string): { readonly row: number; readonly column: number } | null => {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
};

const rangeOf = (reference: string): Range | null => {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
};

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,30})"/g;
const TAIL = 200;

/**
 * Merged ranges stand behind the rows they concern: the text is scanned for them before the rows are read, which costs only
 * the unpacking.
 */
export const readMergedRanges = async (archive: Archive, path: string): Promise<readonly Range[]> => {
  const found = new Set<string>();
  let rest = '';
  for await (const piece of textOf(await archive.read(path))) {
    const text = rest + piece;
    for (const [, reference = ''] of text.matchAll(MERGE)) found.add(reference);
    if (found.size > SHEET_LIMITS.mergedRanges) throw new SheetProblem('TOO_LARGE');
    rest = text.slice(-TAIL);
  }
  return [...found].map(rangeOf).filter((range) => range !== null);
};
