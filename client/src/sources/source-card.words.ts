import type { Catalog } from '../kernel/words.ts';
import en from './source-card.en.json';
import kk from './source-card.kk.json';
import ru from './source-card.ru.json';

export const SOURCE_CARD_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
