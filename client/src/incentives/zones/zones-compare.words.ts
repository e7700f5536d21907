import type { Catalog } from '../../kernel/words.ts';
import en from './zones-compare.en.json';
import kk from './zones-compare.kk.json';
import ru from './zones-compare.ru.json';

export const ZONES_COMPARE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
