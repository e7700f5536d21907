import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-actions.en.json';
import kk from './opportunity-actions.kk.json';
import ru from './opportunity-actions.ru.json';

export const ACTIONS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
