import type { Context } from '../request/context.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import { smallWorkbook } from './small-workbook.ts';
import { townsTable } from './towns.table.ts';

const NAME_WIDTH = 26;
const FIGURE_WIDTH = 18;

/** The comparison of all towns by all indicators, with a sheet that says what an empty cell and a source mean. */
export const townsWorkbook = async (ctx: Context): Promise<Buffer> => {
  const { about, aboutSheet, rowsSheet } = EXPORT_WORDS[ctx.locale];
  const { lines } = await townsTable(ctx);
  const [headings = [], ...rows] = lines;
  const at = new Date();
  return smallWorkbook({
    names: [rowsSheet, aboutSheet],
    columns: headings.map((heading, place) => ({
      heading: String(heading ?? ''),
      width: place < 2 ? NAME_WIDTH : FIGURE_WIDTH,
      type: 'TEXT' as const,
    })),
    rows,
    about: [
      [about.takenAt, at],
      [about.rows, rows.length],
      [about.unknown, about.unknownText],
      [about.licence, about.licenceText],
    ],
    at,
  });
};
