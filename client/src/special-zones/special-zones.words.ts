import type { Catalog } from '../kernel/words.ts';
import en from './special-zones.en.json';
import kk from './special-zones.kk.json';
import ru from './special-zones.ru.json';

export const ZONE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
