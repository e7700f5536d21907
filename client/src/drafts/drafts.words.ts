import type { Catalog } from '../kernel/words.ts';
import en from './drafts.en.json';
import kk from './drafts.kk.json';
import ru from './drafts.ru.json';

export const DRAFTS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
