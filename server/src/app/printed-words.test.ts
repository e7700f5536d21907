import { expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';
import { EN as EXPORT_EN } from '../exports/export.words.en.ts';
import { KK as EXPORT_KK } from '../exports/export.words.kk.ts';
import { RU as EXPORT_RU } from '../exports/export.words.ru.ts';
import { EN as LETTERS_EN } from '../notifications/letters.en.ts';
import { KK as LETTERS_KK } from '../notifications/letters.kk.ts';
import { RU as LETTERS_RU } from '../notifications/letters.ru.ts';
import { NEWS_EN } from '../notifications/news.en.ts';
import { NEWS_KK } from '../notifications/news.kk.ts';
import { NEWS_RU } from '../notifications/news.ru.ts';
import { OIDC_WORDS } from '../oidc/oidc.words.ts';
import { FEED_WORDS } from '../special-zones/terms-feed.words.ts';

const PRINTED: Readonly<Record<Locale, readonly object[]>> = {
  RU: [LETTERS_RU, NEWS_RU, EXPORT_RU, FEED_WORDS.RU, OIDC_WORDS.RU],
  KK: [LETTERS_KK, NEWS_KK, EXPORT_KK, FEED_WORDS.KK, OIDC_WORDS.KK],
  EN: [LETTERS_EN, NEWS_EN, EXPORT_EN, FEED_WORDS.EN, OIDC_WORDS.EN],
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner) => textsIn(inner)) : [];
};

it.each(LOCALES)('%s: every word in letters, files, feeds and answers is set by the rules of its language', (locale) => {
  const texts = textsIn(PRINTED[locale]);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.flatMap((text) => typographyFaults(locale, text).map((fault) => `${fault}: ${text}`))).toEqual([]);
});
