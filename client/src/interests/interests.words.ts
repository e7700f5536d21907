import type { Catalog } from '../kernel/words.ts';
import en from './interests.en.json';
import kk from './interests.kk.json';
import ru from './interests.ru.json';

export const INTERESTS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
