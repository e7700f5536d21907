import type { Locale } from 'shared/locale/locale.ts';
import { useLocale } from './locale-context.tsx';

/** Forms of a phrase with a number (CLDR): Russian uses one, few, many; Kazakh and English one and other. */
export interface Plural {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Entry = string | Plural | Readonly<Record<string, string>>;
export type Words = Readonly<Record<string, Entry>>;

/** The same keys in three languages: a missing one does not compile. */
export interface Catalog<W extends Words> {
  readonly RU: W;
  readonly KK: Shape<W>;
  readonly EN: Shape<W>;
}

type Shape<W> = {
  readonly [K in keyof W]: W[K] extends string ? string : W[K] extends { other: string } ? Plural : { readonly [C in keyof W[K]]: string };
};

type Params = Readonly<Record<string, string | number>>;

const fill = (text: string, params: Params | undefined): string =>
  params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;

const RULES: Record<Locale, Intl.PluralRules> = {
  RU: new Intl.PluralRules('ru'),
  KK: new Intl.PluralRules('kk'),
  EN: new Intl.PluralRules('en'),
};

const pickPlural = (forms: Plural, locale: Locale, count: number): string => {
  const category = RULES[locale].select(count);
  const known: Partial<Record<Intl.LDMLPluralRule, string | undefined>> = { one: forms.one, few: forms.few, many: forms.many };
  return known[category] ?? forms.other;
};

type KeysOf<W, Kind> = { [K in keyof W]: W[K] extends Kind ? K : never }[keyof W] & string;

export interface Translate<W extends Words> {
  (key: KeysOf<W, string>, params?: Params): string;
  /** A phrase with a number; `{count}` in it is replaced by `shown`, or by the plain number. */
  count(key: KeysOf<W, { other: string }>, count: number, shown?: string): string;
  /** The word for one value of a closed list. */
  of<K extends Exclude<KeysOf<W, object>, KeysOf<W, { other: string }>>>(key: K, value: keyof W[K] & string): string;
}

const isObject = (entry: Entry | undefined): entry is Exclude<Entry, string> => typeof entry === 'object';

const isPlural = (entry: Entry | undefined): entry is Plural => isObject(entry) && 'one' in entry && 'other' in entry;

export const translator = <W extends Words>(catalog: Catalog<W>, locale: Locale): Translate<W> => {
  const words: Words = catalog[locale];
  const translate = (key: string, params?: Params): string => {
    const entry = words[key];
    return typeof entry === 'string' ? fill(entry, params) : key;
  };
  const count = (key: string, number: number, shown?: string): string => {
    const entry = words[key];
    return isPlural(entry) ? fill(pickPlural(entry, locale, number), { count: shown ?? number }) : key;
  };
  const of = (key: string, value: string): string => {
    const entry = words[key];
    return isObject(entry) && !isPlural(entry) ? (entry[value] ?? value) : value;
  };
  // The three functions above are the interface with the types of the keys erased.
  return Object.assign(translate, { count, of });
};

export const useWords = <W extends Words>(catalog: Catalog<W>): Translate<W> => translator(catalog, useLocale());
