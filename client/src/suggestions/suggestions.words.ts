import type { Catalog } from '../kernel/words.ts';
import en from './suggestions.en.json';
import kk from './suggestions.kk.json';
import ru from './suggestions.ru.json';

/** Said under a field that suggests. */
export const SUGGESTION_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
