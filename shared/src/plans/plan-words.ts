import type { Locale } from '../locale/locale.ts';
import en from './plans.en.json';
import kk from './plans.kk.json';
import ru from './plans.ru.json';

type Words<Of> = { readonly [Key in keyof Of]: Readonly<Record<keyof Of[Key] & string, string>> };

/** Words of plans and measures, for the pages and for the files that the server writes. */
export const PLAN_WORDS: Readonly<Record<Locale, Words<typeof ru>>> = { RU: ru, KK: kk, EN: en };
