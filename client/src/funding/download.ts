import type { FundingRunFragment } from './funding.graphql.ts';
import { itemLines, projectItem } from './funding-item.ts';
import type { FundingItem } from './funding-item.ts';

const quoted = (cell: string | number | null): string => {
  const text = String(cell ?? '');
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** The category of a measure, or the divisions of a project in the classifier of activities. */
const groupOf = ({ category, sectors }: FundingItem): string => category ?? sectors.map(({ code }) => code).join(';');

/** The answer as a CSV file: the chosen first, their sum is what the page says; what is not known stays empty. */
export const csvOf = ({ chosen, out, uncounted }: Pick<FundingRunFragment, 'chosen' | 'out' | 'uncounted'>): string => {
  const cells = (item: FundingItem) => [item.slug, item.title.text, item.place?.text ?? null, groupOf(item)];
  const rows = [
    ...itemLines(chosen).map((line) => [...cells(line), line.cost, 'yes', null]),
    ...itemLines(out).map((line) => [...cells(line), line.cost, 'no', line.reason]),
    ...uncounted.map(({ project, reason }) => [...cells(projectItem(project)), null, 'unknown', reason]),
  ];
  return [['id', 'title', 'place', 'category_or_sector', 'needed_tenge', 'chosen', 'reason'], ...rows]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
};

/** Attributes of a link that saves the answer; the byte order mark lets spreadsheets read its letters. */
export const downloadAddress = (run: FundingRunFragment): { href: string; download: string } => ({
  href: `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csvOf(run)}`)}`,
  download: `qaita-explorer-${run.id.slice(0, 8)}.csv`,
});
