import type { Catalog } from '../kernel/words.ts';
import en from './case.en.json';
import kk from './case.kk.json';
import ru from './case.ru.json';

export const CASE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
