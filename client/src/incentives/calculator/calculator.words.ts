import type { Catalog } from '../../kernel/words.ts';
import en from './calculator.en.json';
import kk from './calculator.kk.json';
import ru from './calculator.ru.json';

export const CALCULATOR_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
