import type { Catalog } from '../../kernel/words.ts';
import en from './search-download.en.json';
import kk from './search-download.kk.json';
import ru from './search-download.ru.json';

export const SEARCH_DOWNLOAD_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
