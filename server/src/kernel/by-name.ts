import type { Locale } from 'shared/locale/locale.ts';

interface Named {
  readonly name: { readonly text: string };
}

const collator = (language: string): Intl.Collator => new Intl.Collator(language, { ignorePunctuation: true });

/**
 * Sorts by the alphabet of each language and ignores quotes and spaces, like the collations names_ru, names_kk and names_en of
 * the database.
 */
const COLLATORS: Record<Locale, Intl.Collator> = { RU: collator('ru'), KK: collator('kk'), EN: collator('en') };

/** Compares by name in the reader's language. */
export const byName =
  (locale: Locale) =>
  (one: Named, other: Named): number =>
    COLLATORS[locale].compare(one.name.text, other.name.text);
