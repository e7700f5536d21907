import type { Catalog } from '../kernel/words.ts';
import en from './decision.en.json';
import kk from './decision.kk.json';
import ru from './decision.ru.json';

export const DECISION_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
