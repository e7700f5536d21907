/** The three languages of the product, in the order in which a missing text falls back (docs/domain.md, "Rules", 6). */
export const LOCALES = ['RU', 'KK', 'EN'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'RU';

/** A text as it is stored: any of the three may be missing, but not all. */
export interface LocalizedText {
  readonly ru?: string | undefined;
  readonly kk?: string | undefined;
  readonly en?: string | undefined;
}

/** A text as it is shown: the words, their language, and whether that is not the language asked for. */
export interface PickedText {
  readonly text: string;
  readonly locale: Locale;
  readonly isFallback: boolean;
}

const KEY: Record<Locale, keyof LocalizedText> = { RU: 'ru', KK: 'kk', EN: 'en' };

/** Asked → ru → kk → en. Null only when the text is empty in every language. */
export const pickText = (text: LocalizedText, asked: Locale): PickedText | null => {
  for (const locale of [asked, ...LOCALES]) {
    const words = text[KEY[locale]];
    if (words) return { text: words, locale, isFallback: locale !== asked };
  }
  return null;
};

/** Prefix of the addresses of a language: none for Russian, `/kk`, `/en`. */
export const localePrefix: Record<Locale, string> = { RU: '', KK: '/kk', EN: '/en' };

/** `/kk/zones/pavlodar` → KK and `/zones/pavlodar`. */
export const splitLocale = (path: string): { locale: Locale; rest: string } => {
  const match = /^\/(kk|en)(?=\/|$)/.exec(path);
  if (!match) return { locale: DEFAULT_LOCALE, rest: path };
  return { locale: match[1] === 'kk' ? 'KK' : 'EN', rest: path.slice(match[0].length) || '/' };
};
