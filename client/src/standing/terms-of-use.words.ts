import type { Catalog } from '../kernel/words.ts';
import en from './terms-of-use.en.json';
import kk from './terms-of-use.kk.json';
import ru from './terms-of-use.ru.json';

export const TERMS_OF_USE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
