import type { Catalog } from '../kernel/words.ts';
import en from './challenges.en.json';
import kk from './challenges.kk.json';
import ru from './challenges.ru.json';

export const CHALLENGE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
