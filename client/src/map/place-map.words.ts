import type { Catalog } from '../kernel/words.ts';
import en from './place-map.en.json';
import kk from './place-map.kk.json';
import ru from './place-map.ru.json';

export const PLACE_MAP_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
