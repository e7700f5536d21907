import type { Catalog } from '../kernel/words.ts';
import en from './search-later.en.json';
import kk from './search-later.kk.json';
import ru from './search-later.ru.json';

/** Words of parts that are loaded after the page. */
export const SEARCH_LATER_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
