/**
 * What honest copying brings along and nobody sees: soft hyphens, zero-width joiners and spaces, word joiners, byte order marks,
 * variation selectors, single marks of direction. Dropping them changes nothing that is read.
 */
const CARRIED_ALONG = /[\u00ad\u061c\u180e\u200b-\u200f\u2060\ufeff]|\u034f|\p{Variation_Selector}/gu;

/** Stretches that a telephone's list of contacts puts around a number. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

const WORD = /[\p{L}\p{M}]+/gu;
const CYRILLIC_BUT_FOR_I = /^(?=.*[iI])(?=.*\p{Script=Cyrillic})[iI\p{M}\p{Script=Cyrillic}]+$/u;

/** A Latin i inside a Cyrillic word: keyboards without the Kazakh letter, which looks the same. */
const withKazakhI = (word: string): string => (CYRILLIC_BUT_FOR_I.test(word) ? word.replaceAll('i', 'і').replaceAll('I', 'І') : word);

/** One form of every letter (a Mac takes й apart), without what is carried along. What is left is what people see. */
const tidied = (text: string): string => text.replace(CARRIED_ALONG, '').normalize('NFC').replace(WORD, withKazakhI);

/** A text of several lines as it is kept. */
export const tidyText = (text: string): string => tidied(text.replace(/\r\n?/g, '\n')).trim();

/** A text of one line: every kind of space is one space. */
export const tidyLine = (text: string): string => tidied(text).replace(/[\p{Zs}\t]+/gu, ' ').trim();

/** A telephone number without the marks of direction that contacts carry. */
export const tidyNumber = (text: string): string => tidyLine(text.replace(DIRECTIONS, ''));

/**
 * Nobody's words: control characters (but not line ends and tabs), half a character, marks that turn the direction of writing,
 * letters without a shape, tags, marks for annotations, private and non-characters.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u2028-\u202e\u2061-\u206f\u2800\u3164\uffa0\ufdd0-\ufdef\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u17b4|\u17b5|\p{Cs}|\p{Co}|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/u;

/** More marks over one letter than any writing has: they cover the lines around. */
const PILED_MARKS = /\p{M}{4,}/u;

/** Whether a tidied text has what is there to deceive. */
export const hidesCharacters = (text: string): boolean => HIDDEN.test(text) || PILED_MARKS.test(text);
