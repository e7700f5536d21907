import type { Catalog } from '../kernel/words.ts';
import en from './news.en.json';
import kk from './news.kk.json';
import ru from './news.ru.json';

export const NEWS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
