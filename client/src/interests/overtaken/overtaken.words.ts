import type { Catalog } from '../../kernel/words.ts';
import en from './overtaken.en.json';
import kk from './overtaken.kk.json';
import ru from './overtaken.ru.json';

export const OVERTAKEN_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
