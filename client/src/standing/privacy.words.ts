import type { Catalog } from '../kernel/words.ts';
import en from './privacy.en.json';
import kk from './privacy.kk.json';
import ru from './privacy.ru.json';

export const PRIVACY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
