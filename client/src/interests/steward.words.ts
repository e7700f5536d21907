import type { Catalog } from '../kernel/words.ts';
import en from './steward.en.json';
import kk from './steward.kk.json';
import ru from './steward.ru.json';

export const STEWARD_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
