import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { languageOf } from 'shared/texts/language.ts';
import type { LetterFact } from './letter.words.ts';

/** Labels of the lines about an EOI. */
export const FACT_LABELS: Readonly<Record<Locale, Readonly<Record<LetterFact, string>>>> = {
  RU: {
    title: 'Предложение',
    steward: 'Куратор',
    investor: 'Инвестор',
    sum: 'Сумма инвестиций',
    follows: 'Прежняя заявка',
    assignee: 'Кто рассматривает',
    until: 'Рассмотреть до',
  },
  KK: {
    title: 'Ұсыныс',
    steward: 'Куратор',
    investor: 'Инвестор',
    sum: 'Инвестиция сомасы',
    follows: 'Бұрынғы өтінім',
    assignee: 'Кім қарап жатыр',
    until: 'Қарау мерзімі',
  },
  EN: {
    title: 'Opportunity',
    steward: 'Steward',
    investor: 'Investor',
    sum: 'Investment',
    follows: 'Earlier one',
    assignee: 'Reviewer',
    until: 'To be reviewed by',
  },
};

const IN_LANGUAGE: Readonly<Record<Locale, Readonly<Record<Locale, string>>>> = {
  RU: { RU: 'на русском', KK: 'на казахском', EN: 'на английском' },
  KK: { RU: 'орыс тілінде', KK: 'қазақ тілінде', EN: 'ағылшын тілінде' },
  EN: { RU: 'in Russian', KK: 'in Kazakh', EN: 'in English' },
};

/** ` (на казахском)` where a text is not in the reader's language; empty where it is, or the language is unknown. */
const languageMark = (reader: Locale, written: Locale | null): string =>
  written === null || written === reader ? '' : ` (${IN_LANGUAGE[reader][written]})`;

const WITHOUT_HOLIDAYS: Readonly<Record<Locale, (years: string) => string>> = {
  RU: (years) => ` (праздники ${years} г. ещё не внесены, срок может оказаться позже)`,
  KK: (years) => ` (${years} ж. мерекелер әлі енгізілмеген, мерзім кейінірек болуы мүмкін)`,
  EN: (years) => ` (the holidays of ${years} are not entered yet, so the day may be later)`,
};

/** Said behind a day that was reckoned through years whose holidays are not known. */
export const calendarMark = (reader: Locale, unknownYears: readonly number[]): string =>
  unknownYears.length === 0 ? '' : WITHOUT_HOLIDAYS[reader](unknownYears.join(', '));

/** A text of the product's data, marked where it does not exist in the reader's language. */
export const markedText = (text: LocalizedText, reader: Locale): string => {
  const picked = pickText(text, reader);
  return picked ? picked.text + (picked.isFallback ? languageMark(reader, picked.locale) : '') : '';
};

const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Somebody's text in a letter: each line is marked as a quotation, so that nobody takes it for ours. */
export const quoted = (words: string): string =>
  words
    .split(LINE_ENDS)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Parameters of a letter that quotes somebody. */
export const wordsFor = (reader: Locale, words: string | null): { readonly words: string; readonly language: string } =>
  words ? { words: quoted(words), language: languageMark(reader, languageOf(words)) } : { words: '', language: '' };
