import type { Catalog } from '../kernel/words.ts';
import en from './saved-searches.en.json';
import kk from './saved-searches.kk.json';
import ru from './saved-searches.ru.json';

export const SAVED_SEARCH_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
