import type { Catalog } from '../kernel/words.ts';
import en from './own-places.en.json';
import kk from './own-places.kk.json';
import ru from './own-places.ru.json';

export const OWN_PLACES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
