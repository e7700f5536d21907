import type { Catalog } from '../../kernel/words.ts';
import en from './founding.en.json';
import kk from './founding.kk.json';
import ru from './founding.ru.json';

export const FOUNDING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
