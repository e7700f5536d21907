import type { Catalog } from '../kernel/words.ts';
import en from './claims.en.json';
import kk from './claims.kk.json';
import ru from './claims.ru.json';

export const CLAIM_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
