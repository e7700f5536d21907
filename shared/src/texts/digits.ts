/** The zeros of other scripts' digits: Arabic, Persian, Devanagari. Full-width digits are plain after NFKC. */
const NOUGHTS = [0x660, 0x6f0, 0x966] as const;

const plainDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const nought = NOUGHTS.find((first) => code >= first && code < first + 10);
  return nought === undefined ? digit : String(code - nought);
};

/** Digits of any script as 0–9. */
export const plainDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => plainDigit(digit.normalize('NFKC')));

/** A number or a code without the spaces, hyphens and invisible characters that people type or paste between its parts. */
export const compactCode = (typed: string): string => plainDigits(typed.replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, ''));
