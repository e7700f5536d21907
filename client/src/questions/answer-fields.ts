import { ANSWER_FORMS, utilityOf, wordsOfFact } from 'shared/opportunities/fact-answer.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import { GRADES, PRICE_UNITS, UTILITY_UNITS } from 'shared/opportunities/parts.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import type { StateFactInput } from '../kernel/schema.graphql.ts';
import { EVIDENCE_FIELDS } from '../opportunity-editor/form/fields.ts';
import type { FieldSpec } from '../opportunity-editor/form/fields.ts';
import { problemOf, valuesOf } from '../opportunity-editor/form/typed-item.ts';
import type { Item } from '../opportunity-editor/form/typed-item.ts';

const PLAIN: FigureSpec = { unit: 'PLAIN', min: 0, max: 1e12, places: 4 };

const SPECS: Partial<Record<AskedFact, FigureSpec>> = {
  LAND: { unit: 'HECTARES', min: 0, max: 1e6, places: 4 },
  FLOOR: { unit: 'SQUARE_METRES', min: 0, max: 1e9, places: 0 },
  POWER: { unit: 'MVA', min: 0, max: 1e5, places: 3 },
  WATER: { unit: 'CUBIC_METRES_A_DAY', min: 0, max: 1e9, places: 3 },
  JOBS: { unit: 'PEOPLE', min: 0, max: 1e6, places: 0 },
  INVESTMENT: { ...PLAIN, min: 1, places: 0 },
  PRICE: { ...PLAIN, min: 1, places: 0 },
};

const needed = (spec: FieldSpec): FieldSpec => ({ ...spec, isNeeded: true });
const figure = (fact: AskedFact): FieldSpec => ({ name: 'number', control: 'FIGURE', spec: SPECS[fact] ?? PLAIN });
const word = (fact: AskedFact): FieldSpec => needed({ name: 'code', control: 'CHOICE', choices: wordsOfFact(fact) });
const CURRENCY: FieldSpec = needed({ name: 'currency', control: 'CHOICE', choices: CURRENCIES });
const PER: FieldSpec = needed({ name: 'per', control: 'CHOICE', choices: PRICE_UNITS });
const LINE: FieldSpec = { name: 'line', control: 'LINE' };

/** Power is answered by its amount, water by where it comes from as well. */
const utilityFields = (fact: AskedFact, item: Item): FieldSpec[] => {
  const utility = utilityOf(fact);
  const isThere = item['code'] === 'CONNECTED' && utility !== null && UTILITY_UNITS[utility] !== null;
  if (!isThere) return [word(fact)];
  const amount = fact === 'POWER' ? needed(figure(fact)) : figure(fact);
  return [word(fact), amount, fact === 'WATER' && item['number'] ? needed(LINE) : LINE];
};

/** The fields of the value alone. */
const valueFields = (fact: AskedFact, item: Item): FieldSpec[] => {
  switch (ANSWER_FORMS[fact]) {
    case 'FIGURE':
      return [needed(figure(fact))];
    case 'SUM':
      return [needed(figure(fact)), CURRENCY];
    case 'WORD':
      return [word(fact)];
    case 'UTILITY':
      return utilityFields(fact, item);
    case 'PRICE':
      return [word(fact), needed(figure(fact)), CURRENCY, PER];
    case 'OWNER':
      return [word(fact), LINE];
    case 'LINE':
      return [needed(LINE)];
    case 'FORM':
      return [];
  }
};

/** What is asked of an answer that states a fact: its value and what it rests on. All of the evidence is needed. */
export const answerFields = (fact: AskedFact, item: Item): readonly FieldSpec[] => [
  ...valueFields(fact, item),
  ...EVIDENCE_FIELDS.map(needed),
];

/** By which list the words of the answer are put into words. */
export const wordListOf = (fact: AskedFact): string => {
  if (ANSWER_FORMS[fact] === 'UTILITY') return 'connection';
  return { LEGAL: 'state', OWNER: 'form', PRICE: 'deal' }[fact as 'LEGAL'] ?? fact;
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What is typed, as it is sent; null while something is missing or cannot be read. */
export const toAnswer = (fact: AskedFact, item: Item, locale: Locale): Omit<StateFactInput, 'id' | 'version'> | null => {
  const fields = answerFields(fact, item);
  const values = valuesOf(fields, item, locale);
  const isWhole = fields.every((field) => !problemOf(field, item, locale) && (!field.isNeeded || values[field.name] !== null));
  if (!isWhole) return null;
  const { number } = values;
  return {
    number: typeof number === 'number' ? number : null,
    code: textOf(values['code']),
    line: textOf(values['line']),
    currency: CURRENCIES.find((one) => one === values['currency']) ?? null,
    per: PRICE_UNITS.find((one) => one === values['per']) ?? null,
    grade: GRADES.find((one) => one === values['grade']) ?? null,
    source: textOf(values['source']),
    asOf: textOf(values['asOf']),
  };
};
