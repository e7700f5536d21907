import type { Catalog } from '../kernel/words.ts';
import en from './second-life.en.json';
import kk from './second-life.kk.json';
import ru from './second-life.ru.json';

export const SECOND_LIFE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
