import type { Catalog } from '../kernel/words.ts';
import en from './review.en.json';
import kk from './review.kk.json';
import ru from './review.ru.json';

export const REVIEW_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
