import type { Catalog } from '../kernel/words.ts';
import en from './needs.en.json';
import kk from './needs.kk.json';
import ru from './needs.ru.json';

export const NEED_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
