import type { Locale } from '../locale/locale.ts';

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Kazakh text has a letter of its own in every few words; Russian text that only names a Kazakh place has hardly any. */
const KAZAKH_SHARE = 0.03;

/** Which of the product's languages a text is in, judged by its letters; null where the letters do not tell. */
export const languageOf = (text: string): Locale | null => {
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  if (cyrillic + latin === 0) return null;
  if (latin > cyrillic) return 'EN';
  return count(text, /[әғқңөұүһі]/giu) > cyrillic * KAZAKH_SHARE ? 'KK' : 'RU';
};
