import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-unknowns.en.json';
import kk from './opportunity-unknowns.kk.json';
import ru from './opportunity-unknowns.ru.json';

export const UNKNOWNS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
