/**
 * Unicode's list of invisible characters (soft hyphen, joiners, bidi marks and isolates, fillers, tags, variation selectors),
 * controls, annotations, lone surrogates, non-characters.
 */
const UNSEEN =
  /\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu;

/** Blank letters: an empty Braille cell and the Hangul fillers look like spaces. */
const BLANKS = /[\u2800\u115f\u1160\u3164\uffa0]/g;

/** Line ends of every system, and what Word (vertical tab), page breaks and Unicode use between lines. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** A bullet of a symbol font: Word and PDF files paste it as a character that only that font can draw. */
const FONT_BULLETS = /^(\s*)[\uf020-\uf0ff](?=\s)/gm;

/**
 * Removes invisible characters, which ordinary copying brings along, and uses one form of every letter (a Mac splits й into
 * two). What is left is what people typed and see.
 */
const tidied = (text: string): string => text.replace(LINE_ENDS, '\n').replace(BLANKS, ' ').replace(UNSEEN, '').normalize('NFC');

/** A text of several lines as it is stored. */
export const tidyText = (text: string): string => tidied(text).replace(FONT_BULLETS, '$1•').trim();

/** A text of one line: every kind of space and line end is one space. */
export const tidyLine = (text: string): string =>
  tidied(text)
    .replace(/[\p{Zs}\t\n]+/gu, ' ')
    .trim();

/** More marks over one letter than any script uses: they cover the neighbouring lines. */
const PILED_MARKS = /\p{M}{4,}/u;

/** Whether a tidied text contains what others will not see as its author does: characters of one font only, or marks piled on a letter. */
export const hidesCharacters = (text: string): boolean => /\p{Co}/u.test(text) || PILED_MARKS.test(text);
