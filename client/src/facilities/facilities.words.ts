import type { Catalog } from '../kernel/words.ts';
import en from './facilities.en.json';
import kk from './facilities.kk.json';
import ru from './facilities.ru.json';

export const FACILITY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
