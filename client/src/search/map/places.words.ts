import type { Catalog } from '../../kernel/words.ts';
import en from './places.en.json';
import kk from './places.kk.json';
import ru from './places.ru.json';

/** Words of the maps and of their lists. */
export const PLACES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
