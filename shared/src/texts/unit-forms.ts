import type { LocalizedText } from '../locale/locale.ts';

/** A text in all three languages. */
type Words = Readonly<Record<'ru' | 'kk' | 'en', string>>;

/** The words of a unit: the forms that numbers require (CLDR), or one for a sign or an abbreviation. */
export type UnitWords = Words | Readonly<Record<'one' | 'few' | 'many' | 'other', Words>>;

const RUSSIAN = new Intl.PluralRules('ru');
const ENGLISH = new Intl.PluralRules('en');

const formOf = (forms: Exclude<UnitWords, Words>, rules: Intl.PluralRules, number: number): Words => {
  const category = rules.select(number);
  return category === 'one' || category === 'few' || category === 'many' ? forms[category] : forms.other;
};

/** The unit for this number: 51 мероприятие, 52 мероприятия, 55 мероприятий. Kazakh has one form. */
export const unitOf = (unit: UnitWords | undefined, number: number): (LocalizedText & Words) | null => {
  if (unit === undefined) return null;
  if (!('other' in unit)) return unit;
  return { ru: formOf(unit, RUSSIAN, number).ru, kk: unit.other.kk, en: formOf(unit, ENGLISH, number).en };
};
