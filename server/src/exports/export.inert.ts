import { printable } from '../kernel/printable.ts';

/** Maximum length of a cell. A longer one makes Excel report a damaged workbook, and spills from a CSV file into further cells. */
const LONGEST_TEXT = 32_767;

/** Signs that begin a formula, in every width in which they can be written. */
const FORMULA = '=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−';

/** What a spreadsheet may skip before the first sign: spaces of all kinds, zero-width characters, quotes. */
const PASSED_OVER = '\\s\\p{Z}\\p{C}"«»“”„';

/** What may separate cells or rows, for a reader that assumes another separator than the file's. */
const PARTS = ';,|\\t\\r\\n\\u0085\\u2028\\u2029';

const BEGINS = new RegExp(`^(?:[\\t\\r\\n]|[${PASSED_OVER}]*[${FORMULA}])`, 'u');

/** Every run of such signs, with the formula sign that may follow: linear time, however long the text. */
const RUNS = new RegExp(`([${PARTS}${PASSED_OVER}]+)([${FORMULA}]?)`, 'gu');
const HAS_PART = new RegExp(`[${PARTS}]`, 'u');

const guardRun = (whole: string, run: string, formula: string): string =>
  formula !== '' && HAS_PART.test(run) ? `${run}'${formula}` : whole;

const cut = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);

/** Text that fits into a cell of any spreadsheet. */
export const cellSized = (text: string): string => printable(cut(text));

/** Whether a spreadsheet would take the text for a formula. */
export const looksLikeFormula = (text: string): boolean => BEGINS.test(text);

/**
 * Text of a CSV cell that no spreadsheet runs as a formula (docs/security.md, "Threats"): an apostrophe makes it text again, at
 * the beginning and wherever a cell would begin for a reader that uses another separator.
 */
export const inert = (text: string): string => {
  const clean = printable(text).replace(RUNS, guardRun);
  return cellSized(looksLikeFormula(clean) ? `'${clean}` : clean);
};
