import type { Text } from '../schemas/words.schema.ts';

export const eachLanguage = (text: Text, change: (words: string) => string): Text => ({
  ru: change(text.ru),
  kk: change(text.kk),
  en: change(text.en),
});

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Joins several texts, language by language; null when there is none. */
export const joined = (texts: readonly Text[], separator: string): Text | null =>
  texts.length === 0
    ? null
    : {
        ru: texts.map((text) => text.ru).join(separator),
        kk: texts.map((text) => text.kk).join(separator),
        en: texts.map((text) => text.en).join(separator),
      };

export const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value) => value !== null && value !== undefined);

/** A text with a remark after it: `metals (the list is not complete)`. */
export const remarked = (text: Text, remark: Text): Text => ({
  ru: `${text.ru} (${remark.ru})`,
  kk: `${text.kk} (${remark.kk})`,
  en: `${text.en} (${remark.en})`,
});
