import type { Catalog } from '../kernel/words.ts';
import en from './funding.en.json';
import kk from './funding.kk.json';
import ru from './funding.ru.json';

export const FUNDING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
