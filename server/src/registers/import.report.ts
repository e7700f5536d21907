import { stringify } from 'csv-stringify/sync';
import type { Locale } from 'shared/locale/locale.ts';
import { FINDING_WORDS } from 'shared/registers/finding-words.ts';
import { inert } from '../exports/export.inert.ts';
import type { Context } from '../request/context.ts';
import { importById, importRows } from './import.queries.ts';
import type { ImportRowType } from './import.types.ts';
import { viewImport, viewRow } from './import.view.ts';

const PIECE = 500;
const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITER: Record<Locale, string> = { RU: ';', KK: ';', EN: ',' };

/** A line for each finding of a row, and one for a row without any. */
const linesOf = (row: ImportRowType, labels: ReadonlyMap<string, string>, locale: Locale): string[][] => {
  const words = FINDING_WORDS[locale];
  const label = (key: string | null): string => (key === null ? '' : (labels.get(key) ?? key));
  const about = [
    String(row.number),
    row.title,
    row.verdict ? words.verdict[row.verdict] : '',
    row.outcome ? words.outcome[row.outcome] : '',
    row.changed.map(label).join(', '),
  ];
  const findings = row.findings.map(({ code, column, cell, suggestion }) => [
    label(column),
    cell ?? '',
    words.finding[code],
    suggestion ?? '',
  ]);
  return (findings.length > 0 ? findings : [['', '', '', '']]).map((finding) => [...about, ...finding].map(inert));
};

/** The report of a dry run as CSV, in the reader's language, piece by piece. Errors: NOT_FOUND. */
export const reportOf = async (ctx: Context, id: string): Promise<AsyncIterable<string>> => {
  const job = await importById(ctx, id);
  const labels = new Map(viewImport(job, ctx.locale).columns.map(({ key, label }) => [key, label]));
  const { report } = FINDING_WORDS[ctx.locale];
  const csv = (lines: string[][]): string => stringify(lines, { delimiter: DELIMITER[ctx.locale], record_delimiter: 'windows' });
  const heading = [
    report.row,
    report.title,
    report.verdict,
    report.outcome,
    report.changes,
    report.column,
    report.cell,
    report.reason,
    report.suggestion,
  ];
  return (async function* () {
    yield BYTE_ORDER_MARK + csv([heading]);
    for (let after = 0; ;) {
      const rows = await importRows(ctx, { importId: id, verdict: null, finding: null, after, first: PIECE });
      if (rows.length === 0) return;
      yield csv(rows.flatMap((row) => linesOf(viewRow(row, job), labels, ctx.locale)));
      after = rows.at(-1)?.number ?? after;
    }
  })();
};
