import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

/** Addresses of the API are shown as they are typed, in every language. */
const textsIn = (value: unknown, place: string): (readonly [string, string])[] => {
  if (typeof value === 'string') return [[place, value]];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place} ${key}`))
    : [];
};

const dictionaries = (locale: Locale): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(`.${locale.toLowerCase()}.json`));

it.each(LOCALES)('%s: every word on a page is set by the rules of its language', (locale) => {
  const texts = dictionaries(locale).flatMap((file) => textsIn(JSON.parse(readFileSync(path.join(SOURCES, file), 'utf8')), file));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap(([place, text]) => typographyFaults(locale, text).map((fault) => `${place}: ${fault}: ${text}`))).toEqual([]);
});
