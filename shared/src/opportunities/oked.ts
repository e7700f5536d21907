import { plainDigits } from '../texts/digits.ts';

/** First and last division of each run of the classifier (OKED, NK RK 03, built on NACE Rev. 2): numbers between the runs are not used. */
const RUNS = [
  [1, 3],
  [5, 9],
  [10, 33],
  [35, 39],
  [41, 43],
  [45, 47],
  [49, 53],
  [55, 56],
  [58, 66],
  [68, 75],
  [77, 82],
  [84, 88],
  [90, 99],
] as const;

export const isDivision = (code: string): boolean =>
  /^\d\d$/.test(code) && RUNS.some(([first, last]) => Number(code) >= first && Number(code) <= last);

/** How people name the classifier before a code, in three languages, including its foreign predecessors. */
const NAME = String.raw`(?:(?:код\p{L}*|code|коды)\s*)?(?:(?:по|of)\s+)?(?:окэд|оквэд|эқжж|э[қк]тжж|oked|nace|isic)(?:у|а|е)?(?:\s*(?:код\p{L}*|code))?`;

/**
 * A division, or a group, class or subclass below it: `10`, `10.1`, `10.11`, `10.11.0`, `1011`, `10110`; a section letter may
 * come first.
 */
const CODE = String.raw`(?:[a-u][\s.]?)?(\d\d)(?:[.,]?\d(?:\d?(?:[.,]?\d)?)?)?`;

const NAMED_CODE = new RegExp(String.raw`^(?:${NAME})?[\s:№.–—-]*${CODE}(?![\d.,–-]*\d)(?!\p{L})`, 'iu');

/**
 * The division of a code at the beginning of a text, whatever follows it: `24100`, `10.11`, `ОКЭД 10`, `10 · Food`. Null: there
 * is none.
 */
export const divisionAt = (text: string): string | null => {
  const code =
    NAMED_CODE.exec(
      plainDigits(text)
        .replace(/\p{Cf}/gu, '')
        .trim(),
    )?.[1] ?? '';
  return isDivision(code) ? code : null;
};

/** In free text a code must be recognisable: the name of the classifier before it, or five digits, or points between digits. */
const STATED = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:${NAME}[\s:№.–—-]*${CODE}|(\d\d)(?:\.\d\d(?:\.\d)?|\d{3}))(?![\d.,]*\d)(?!\p{L})`,
  'giu',
);

/** Whole thousands are more likely round numbers than codes. */
const isRound = (digits: string): boolean => /^\d{2}000$/.test(digits);

export interface StatedDivision {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/** Divisions that search words name by their codes. */
export const statedDivisions = (words: string): StatedDivision[] =>
  [...words.matchAll(STATED)].flatMap((match) => {
    const code = match[1] ?? match[2] ?? '';
    return isDivision(code) && !isRound(match[0]) ? [{ from: match.index, to: match.index + match[0].length, code }] : [];
  });
