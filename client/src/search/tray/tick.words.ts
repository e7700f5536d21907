import type { Catalog } from '../../kernel/words.ts';
import en from './tick.en.json';
import kk from './tick.kk.json';
import ru from './tick.ru.json';

export const TICK_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
