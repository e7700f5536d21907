import { cellText } from 'shared/registers/cells.ts';
import { isDuplicate, isRowError } from 'shared/registers/findings.ts';
import type { FindingCode, RowOutcome, RowVerdict } from 'shared/registers/findings.ts';
import type { SheetColumn } from 'shared/registers/sheet.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { ShownImport, ShownRow } from './import.queries.ts';
import type { ImportFindingType, ImportRowType, RegisterImportType } from './import.types.ts';
import { sheetKind } from './sheet-kinds.ts';

const counted = <Word extends string>(counts: Partial<Readonly<Record<Word, number>>> = {}): { word: Word; count: number }[] =>
  (Object.entries(counts) as [Word, number][]).map(([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);

const offeredColumns = ({ sheet, headings }: ShownImport): readonly SheetColumn[] => {
  const { offered, columns } = sheetKind(sheet);
  return offered?.(headings) ?? columns;
};

/** An import as it is answered, with the columns in the reader's language. */
export const viewImport = (job: ShownImport, locale: Locale): RegisterImportType => ({
  ...job,
  headings: job.headings.map(({ repeats, ...heading }) => ({ ...heading, isRepeated: repeats !== undefined })),
  columns: offeredColumns(job).map(({ key, words }) => ({ key, label: words[locale][0] ?? key })),
  verdicts: counted<RowVerdict>(job.counts.verdicts).map(({ word, count }) => ({ verdict: word, count })),
  findings: counted<FindingCode>(job.counts.findings).map(({ word, count }) => ({ code: word, count })),
  outcomes: counted<RowOutcome>(job.counts.outcomes).map(({ word, count }) => ({ outcome: word, count })),
});

const LONGEST_CELL = 200;

const cellOf = (row: ShownRow, job: ShownImport, column: string | null): string | null => {
  const index = job.headings.find((heading) => heading.column === column)?.index;
  const text = column === null || index === undefined ? '' : cellText(row.cells[index]);
  if (text === '') return null;
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
};

const viewFindings = (row: ShownRow, job: ShownImport): ImportFindingType[] =>
  row.findings.map(({ code, column, suggestion }) => ({
    code,
    column,
    suggestion,
    cell: cellOf(row, job, column),
    isError: isRowError(code) || isDuplicate(code),
  }));

export const viewRow = (row: ShownRow, job: ShownImport): ImportRowType => ({
  number: row.number,
  title:
    sheetKind(job.sheet)
      .titles.map((column) => cellOf(row, job, column))
      .find((text) => text !== null) ?? '',
  verdict: row.verdict,
  outcome: row.outcome,
  changed: row.changed,
  findings: viewFindings(row, job),
  opportunityId: job.sheet === 'MEASURES' ? null : row.targetId,
  opportunitySlug: row.opportunitySlug,
});
