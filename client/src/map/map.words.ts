import type { Catalog } from '../kernel/words.ts';
import en from './map.en.json';
import kk from './map.kk.json';
import ru from './map.ru.json';

export const MAP_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
