import type { Catalog } from '../kernel/words.ts';
import en from './earlier.en.json';
import kk from './earlier.kk.json';
import ru from './earlier.ru.json';

export const EARLIER_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
