import type { Catalog } from '../kernel/words.ts';
import en from './length.en.json';
import kk from './length.kk.json';
import ru from './length.ru.json';

export const LENGTH_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
