import type { Catalog } from '../../kernel/words.ts';
import en from './search-facts.en.json';
import kk from './search-facts.kk.json';
import ru from './search-facts.ru.json';

export const SEARCH_FACTS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
