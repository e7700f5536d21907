import type { Catalog } from '../kernel/words.ts';
import en from './countries.en.json';
import kk from './countries.kk.json';
import ru from './countries.ru.json';

/** Countries investors come from, ISO 3166-1. */
export const COUNTRY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
