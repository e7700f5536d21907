/** The noughts of other writings' digits: Arabic, Persian, Devanagari. Full-width ones are plain after NFKC. */
const NOUGHTS = [0x660, 0x6f0, 0x966] as const;

const plainDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const nought = NOUGHTS.find((first) => code >= first && code < first + 10);
  return nought === undefined ? digit : String(code - nought);
};

/** Digits of any writing as 0–9. */
export const plainDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => plainDigit(digit.normalize('NFKC')));

/** A number or a code as it is meant: without spaces, hyphens and what nobody sees, which people type or paste between its parts. */
export const compactCode = (typed: string): string => plainDigits(typed.replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, ''));
