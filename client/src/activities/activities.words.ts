import type { Catalog } from '../kernel/words.ts';
import en from './activities.en.json';
import kk from './activities.kk.json';
import ru from './activities.ru.json';

export const ACTIVITY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
