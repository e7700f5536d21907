import type { Catalog } from '../kernel/words.ts';
import en from './home.en.json';
import kk from './home.kk.json';
import ru from './home.ru.json';

export const HOME_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
