import type { Catalog } from '../../kernel/words.ts';
import en from './rates.en.json';
import kk from './rates.kk.json';
import ru from './rates.ru.json';

export const RATES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
