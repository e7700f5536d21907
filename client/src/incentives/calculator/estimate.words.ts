import type { Catalog } from '../../kernel/words.ts';
import en from './estimate.en.json';
import kk from './estimate.kk.json';
import ru from './estimate.ru.json';

export const ESTIMATE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
