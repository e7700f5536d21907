import type { FactUnit } from '../schemas/town-facts.schema.ts';
import type { Text } from '../schemas/words.schema.ts';

type Forms = Exclude<FactUnit, Text>;

const RUSSIAN = new Intl.PluralRules('ru');
const ENGLISH = new Intl.PluralRules('en');

const formOf = (forms: Forms, rules: Intl.PluralRules, number: number): Text => {
  const category = rules.select(number);
  return category === 'one' || category === 'few' || category === 'many' ? forms[category] : forms.other;
};

/** The unit for this number: 51 мероприятие, 52 мероприятия, 55 мероприятий. Kazakh has one form. */
export const unitOf = (unit: FactUnit | undefined, number: number): Text | null => {
  if (unit === undefined) return null;
  if (!('other' in unit)) return unit;
  return { ru: formOf(unit, RUSSIAN, number).ru, kk: unit.other.kk, en: formOf(unit, ENGLISH, number).en };
};
