import type { Catalog } from '../kernel/words.ts';
import en from './exclusion.en.json';
import kk from './exclusion.kk.json';
import ru from './exclusion.ru.json';

export const EXCLUSION_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
