import type { Catalog } from '../kernel/words.ts';
import en from './figure.en.json';
import kk from './figure.kk.json';
import ru from './figure.ru.json';

export const FIGURE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
