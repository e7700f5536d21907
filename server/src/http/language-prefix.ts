import { LOCALES, localePrefix, splitLocale } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';

/** `de`, `en-US`, `kk_Cyrl_KZ`: what stands first in the address where other sites name the language. */
const LANGUAGE = /^\/([a-z]{2,3})((?:[-_][a-z0-9]{2,8}){0,3})(?=\/|$)/i;

/** What people write for our languages besides their codes. */
const ALIASES: Readonly<Record<string, Locale>> = { kz: 'KK', kaz: 'KK', rus: 'RU', eng: 'EN' };

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const ours = (code: string): Locale | null => LOCALES.find((one) => one.toLowerCase() === code) ?? ALIASES[code] ?? null;

export interface Elsewhere {
  /** Of this server: it begins with one slash. */
  readonly location: string;
  /** Whether everybody is led there, or only readers of this language. */
  readonly isForAll: boolean;
}

interface Options {
  /** Whether a path, without its language, leads to a page. */
  readonly hasPage: (path: string) => boolean;
  readonly reader: Locale;
}

interface Rest {
  readonly path: string;
  readonly query: string;
}

/** What follows a prefix, with the query; null where it could be taken for another host, or for a page that there is not. */
const restOf = (url: string, prefix: string): Rest | null => {
  const [path = '', ...query] = url.slice(prefix.length).split('?');
  if (/^\/[/\\]/.test(path)) return null;
  return { path: path || '/', query: query.length > 0 ? `?${query.join('?')}` : '' };
};

/** Three letters alone may be a mistyped page. */
const isLanguage = (code: string): boolean => NAMES.of(code) !== undefined;

const to = (locale: Locale, { path, query }: Rest, isForAll = true): Elsewhere => ({
  location: localePrefix[locale] + path + query,
  isForAll,
});

const isPageBehind = (prefix: string, { path }: Rest, hasPage: Options['hasPage']): boolean =>
  !hasPage(prefix + (path === '/' ? '' : path)) && hasPage(path);

interface Prefix {
  readonly prefix: string;
  readonly code: string;
  /** Region or script. */
  readonly tags: string;
}

/** The language that an address begins with, unless it is written as ours are. */
const foreignPrefix = (url: string): Prefix | null => {
  const found = LANGUAGE.exec(url.split('?', 1)[0] ?? '');
  if (!found) return null;
  const [prefix, code = '', tags = ''] = found;
  return splitLocale(prefix).rest === prefix ? { prefix, code: code.toLowerCase(), tags } : null;
};

/**
 * Where an address leads that begins with a language in a way that is not ours: `/ru/towns` (Russian has no prefix), `/KK/towns`, `/kz/towns`,
 * `/en-US/towns`, and `/de/towns` to the page in the language of the reader. Null for all others.
 */
export const withoutForeignPrefix = (url: string, { hasPage, reader }: Options): Elsewhere | null => {
  const found = foreignPrefix(url);
  const rest = found && restOf(url, found.prefix);
  if (!found || !rest) return null;
  const locale = ours(found.code);
  // Russian is led on wherever it goes: files and exports have no page.
  if (locale === 'RU' && !found.tags) return to('RU', rest);
  if (!isPageBehind(found.prefix, rest, hasPage)) return null;
  if (locale !== null) return to(locale, rest);
  return rest.path !== '/' || isLanguage(found.code) ? to(reader, rest, false) : null;
};
