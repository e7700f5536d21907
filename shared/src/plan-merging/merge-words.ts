import type { Locale } from '../locale/locale.ts';
import en from './merge.en.json';
import kk from './merge.kk.json';
import ru from './merge.ru.json';

type Words<Of> = { readonly [Key in keyof Of]: Readonly<Record<keyof Of[Key] & string, string>> };

/** Words of merged plans, for the pages and for the file that the server writes. */
export const MERGE_WORDS: Readonly<Record<Locale, Words<typeof ru>>> = { RU: ru, KK: kk, EN: en };
