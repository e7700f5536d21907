import type { Catalog } from '../kernel/words.ts';
import en from './signed-in.en.json';
import kk from './signed-in.kk.json';
import ru from './signed-in.ru.json';

export const SIGNED_IN_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
