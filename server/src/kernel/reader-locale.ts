import { DEFAULT_LOCALE, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';

/**
 * Languages beside which Russian is official in a country or republic: Belarusian, Kyrgyz, and those of the republics of
 * Russia. Their readers usually read Russian; for readers of any other language (Uzbek, Ukrainian, Turkish, German) this is not
 * assumed, and English is the better guess.
 */
const BESIDE_RUSSIAN: ReadonlySet<string> = new Set(
  'be ky ab ady alt av ba bua bxr ce chm cv dar inh kbd kjh koi krc kum kv lbe lez mdf mhr mrj myv nog os sah tt tyv udm xal'.split(' '),
);

interface Wish {
  readonly language: string;
  readonly weight: number;
}

/** `kk-KZ;q=0.8` → kk, 0.8. An invalid weight counts as none (RFC 9110, 12.4.2). */
const wishOf = (range: string): Wish => {
  const [tag = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
  const stated = /^q=([01](?:\.\d{0,3})?)$/.exec(params.find((param) => param.startsWith('q=')) ?? '')?.[1];
  return { language: tag.split('-')[0] ?? '', weight: stated === undefined ? 1 : Number(stated) };
};

/** Most preferred first; languages that are not accepted at all are left out. */
const wishesOf = (header: string): string[] =>
  header
    .split(',')
    .map((range) => wishOf(range))
    .filter(({ language, weight }) => weight > 0 && /^[a-z]{2,3}$/.test(language))
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);

/**
 * `tr-TR,tr;q=0.9` → EN. The most preferred of our languages; if none is accepted, Russian for readers of languages beside
 * which it is official, and English for all others. A browser that states no language gets the product's first one.
 */
export const localeFromHeader = (header: string | undefined): Locale => {
  const wishes = wishesOf(header ?? '');
  const [first] = wishes;
  if (first === undefined) return DEFAULT_LOCALE;
  const ours = wishes.map((wish) => LOCALES.find((locale) => locale.toLowerCase() === wish)).find((locale) => locale !== undefined);
  return ours ?? (BESIDE_RUSSIAN.has(first) ? 'RU' : 'EN');
};
