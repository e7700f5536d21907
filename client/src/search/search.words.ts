import type { Catalog } from '../kernel/words.ts';
import en from './search.en.json';
import kk from './search.kk.json';
import ru from './search.ru.json';

export const SEARCH_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
