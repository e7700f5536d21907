import type { Catalog } from '../kernel/words.ts';
import en from './answer-times.en.json';
import kk from './answer-times.kk.json';
import ru from './answer-times.ru.json';

export const ANSWER_TIMES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
