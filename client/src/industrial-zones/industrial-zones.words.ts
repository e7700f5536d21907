import type { Catalog } from '../kernel/words.ts';
import en from './industrial-zones.en.json';
import kk from './industrial-zones.kk.json';
import ru from './industrial-zones.ru.json';

export const INDUSTRIAL_ZONE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
