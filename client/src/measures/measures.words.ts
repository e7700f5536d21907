import type { Catalog } from '../kernel/words.ts';
import en from './measures.en.json';
import kk from './measures.kk.json';
import ru from './measures.ru.json';

export const MEASURE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
