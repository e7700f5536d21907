import type { Catalog } from '../kernel/words.ts';
import en from './about.en.json';
import kk from './about.kk.json';
import ru from './about.ru.json';

export const ABOUT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
