import type { Catalog } from '../kernel/words.ts';
import en from './register-import.en.json';
import kk from './register-import.kk.json';
import ru from './register-import.ru.json';

export const IMPORT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
