import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-cards.en.json';
import kk from './opportunity-cards.kk.json';
import ru from './opportunity-cards.ru.json';

export const OPPORTUNITY_CARDS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
