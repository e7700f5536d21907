import type { Catalog } from '../kernel/words.ts';
import en from './plans.en.json';
import kk from './plans.kk.json';
import ru from './plans.ru.json';

export const PLANS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
