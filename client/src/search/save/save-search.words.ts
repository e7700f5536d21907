import type { Catalog } from '../../kernel/words.ts';
import en from './save-search.en.json';
import kk from './save-search.kk.json';
import ru from './save-search.ru.json';

export const SAVE_SEARCH_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
