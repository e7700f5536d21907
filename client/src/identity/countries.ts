import type { Locale } from 'shared/locale/locale.ts';
import { translator } from '../kernel/words.ts';
import { COUNTRY_WORDS } from './countries.words.ts';

export type Country = keyof (typeof COUNTRY_WORDS)['RU']['country'];

export const HOME: Country = 'KZ';

/** Browsers do not know the order of the Kazakh letters. */
const ALPHABETS: Record<Locale, string> = {
  RU: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  KK: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  EN: 'abcdefghijklmnopqrstuvwxyz',
};

/** A letter with a mark that is not in the alphabet, such as the ü of Türkiye, sorts like the letter without it. */
const placeOf = (alphabet: string, letter: string): number =>
  alphabet.indexOf(alphabet.includes(letter) ? letter : letter.normalize('NFD').charAt(0));

const placesIn = (alphabet: string, name: string): number[] => [...name.toLowerCase()].map((letter) => placeOf(alphabet, letter));

/** Compares two names by the alphabet of the language. */
export const compareNames = (locale: Locale, one: string, other: string): number => {
  const [left, right] = [placesIn(ALPHABETS[locale], one), placesIn(ALPHABETS[locale], other)];
  const at = left.findIndex((place, index) => place !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? -1) - (right[at] ?? -1);
};

const isCountry = (locale: Locale, code: string): code is Country => code in COUNTRY_WORDS[locale].country;

/** The name of a country; the code itself where the list has no name for it. */
export const countryName = (locale: Locale, code: string): string => {
  const t = translator(COUNTRY_WORDS, locale);
  return isCountry(locale, code) ? t.of('country', code) : code;
};

/** The home country first, then all others by name. */
export const countriesIn = (locale: Locale): readonly { readonly code: string; readonly name: string }[] =>
  Object.keys(COUNTRY_WORDS[locale].country)
    .map((code) => ({ code, name: countryName(locale, code) }))
    .sort((one, other) => Number(other.code === HOME) - Number(one.code === HOME) || compareNames(locale, one.name, other.name));
