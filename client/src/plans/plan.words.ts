import type { Catalog } from '../kernel/words.ts';
import en from './plan.en.json';
import kk from './plan.kk.json';
import ru from './plan.ru.json';

/** Words of one plan: its page, and what an akimat states about it. */
export const PLAN_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
