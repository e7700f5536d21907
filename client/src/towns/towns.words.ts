import type { Catalog } from '../kernel/words.ts';
import en from './towns.en.json';
import kk from './towns.kk.json';
import ru from './towns.ru.json';

export const TOWN_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
