import type { FundingRunFragment } from './funding.graphql.ts';
import { costOf } from './measure-cost.ts';

const quoted = (cell: string | number | null): string => {
  const text = String(cell ?? '');
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** The answer as a CSV file: the chosen first, their sum is what the page says. */
export const csvOf = ({ chosen, out }: Pick<FundingRunFragment, 'chosen' | 'out'>): string => {
  const lines = [
    ...chosen.map(({ measure }) => ({ measure, reason: null })),
    ...out.map(({ measure, reason }) => ({ measure, reason: reason ?? null })),
  ];
  const rows = lines.map(({ measure, reason }) => [
    measure.slug,
    measure.title.text,
    measure.town.name.text,
    measure.category,
    costOf(measure),
    reason === null ? 'yes' : 'no',
    reason,
  ]);
  return [['id', 'title', 'town', 'category', 'needed_tenge', 'chosen', 'reason'], ...rows]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
};

/** Attributes of a link that saves the answer; the byte order mark lets spreadsheets read its letters. */
export const downloadAddress = (run: FundingRunFragment): { href: string; download: string } => ({
  href: `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csvOf(run)}`)}`,
  download: `qaita-explorer-${run.id.slice(0, 8)}.csv`,
});
