import type { Catalog } from '../../kernel/words.ts';
import en from './weights.en.json';
import kk from './weights.kk.json';
import ru from './weights.ru.json';

export const WEIGHTS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
