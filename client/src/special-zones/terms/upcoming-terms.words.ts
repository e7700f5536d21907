import type { Catalog } from '../../kernel/words.ts';
import en from './upcoming-terms.en.json';
import kk from './upcoming-terms.kk.json';
import ru from './upcoming-terms.ru.json';

export const UPCOMING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
