import type { Locale } from 'shared/locale/locale.ts';
import type { CODE_LISTS } from './data-codes.ts';
import en from './data.en.json';
import kk from './data.kk.json';
import ru from './data.ru.json';

type Codes = { readonly [List in keyof typeof CODE_LISTS]: Readonly<Record<(typeof CODE_LISTS)[List][number], string>> };

ru.code satisfies Codes;

/** Headings, closed lists and names of the tables of open data. */
export const DATA_WORDS: Readonly<Record<Locale, typeof ru>> = { RU: ru, KK: kk, EN: en };
