import { DEFAULT_LOCALE, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';

/**
 * Languages beside which Russian is an official language of a country or a republic: Belarusian, Kyrgyz, and those of the
 * republics of Russia. Whoever reads one of them is at home in Russian; of a reader of any other language, Uzbek, Ukrainian,
 * Turkish or German, nothing of the kind is assumed, and English is the better guess.
 */
const BESIDE_RUSSIAN: ReadonlySet<string> = new Set(
  'be ky ab ady alt av ba bua bxr ce chm cv dar inh kbd kjh koi krc kum kv lbe lez mdf mhr mrj myv nog os sah tt tyv udm xal'.split(' '),
);

interface Wish {
  readonly language: string;
  readonly weight: number;
}

/** `kk-KZ;q=0.8` → kk, 0.8. A weight that is none is as good as none stated (RFC 9110, 12.4.2). */
const wishOf = (range: string): Wish => {
  const [tag = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
  const stated = /^q=([01](?:\.\d{0,3})?)$/.exec(params.find((param) => param.startsWith('q=')) ?? '')?.[1];
  return { language: tag.split('-')[0] ?? '', weight: stated === undefined ? 1 : Number(stated) };
};

/** Most wanted first; what is not wanted at all is left out. */
const wishesOf = (header: string): string[] =>
  header
    .split(',')
    .map((range) => wishOf(range))
    .filter(({ language, weight }) => weight > 0 && /^[a-z]{2,3}$/.test(language))
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);

/**
 * `tr-TR,tr;q=0.9` → EN. The most wanted of our languages; where none is wanted, Russian to readers of languages that live
 * beside it, English to all others. A browser that states no language at all gets the product's first one.
 */
export const localeFromHeader = (header: string | undefined): Locale => {
  const wishes = wishesOf(header ?? '');
  const [first] = wishes;
  if (first === undefined) return DEFAULT_LOCALE;
  const ours = wishes.map((wish) => LOCALES.find((locale) => locale.toLowerCase() === wish)).find((locale) => locale !== undefined);
  return ours ?? (BESIDE_RUSSIAN.has(first) ? 'RU' : 'EN');
};
