import { printable } from '../kernel/printable.ts';

/** A cell holds no more. A longer one makes Excel call a workbook damaged, and spills from a CSV file into cells of its own. */
const LONGEST_TEXT = 32_767;

/** What begins a formula, in every width in which it can be written. */
const FORMULA = '=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−';

/** What a spreadsheet may pass over on its way to the first sign: spaces of all kinds, signs without width, quotes. */
const PASSED_OVER = '\\s\\p{Z}\\p{C}"«»“”„';

/** What may part cells or rows, for a reader that takes another sign for it than the file was written with. */
const PARTS = ';,|\\t\\r\\n\\u0085\\u2028\\u2029';

const BEGINS = new RegExp(`^(?:[\\t\\r\\n]|[${PASSED_OVER}]*[${FORMULA}])`, 'u');

/** Every run of such signs, with the sign of a formula that may follow: one look at each letter, however long the text. */
const RUNS = new RegExp(`([${PARTS}${PASSED_OVER}]+)([${FORMULA}]?)`, 'gu');
const HAS_PART = new RegExp(`[${PARTS}]`, 'u');

const guardRun = (whole: string, run: string, formula: string): string =>
  formula !== '' && HAS_PART.test(run) ? `${run}'${formula}` : whole;

const cut = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);

/** Text that fits into a cell of any spreadsheet. */
export const cellSized = (text: string): string => printable(cut(text));

/** Whether a spreadsheet would take the text for a formula if it were typed in. */
export const looksLikeFormula = (text: string): boolean => BEGINS.test(text);

/**
 * Text of a CSV cell that no spreadsheet runs as a formula (docs/security.md, "Threats"): an apostrophe makes it text again, at
 * the beginning and wherever a cell would begin for a reader that uses another separator.
 */
export const inert = (text: string): string => {
  const clean = printable(text).replace(RUNS, guardRun);
  return cellSized(looksLikeFormula(clean) ? `'${clean}` : clean);
};
