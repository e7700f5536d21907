import type { Catalog } from '../../kernel/words.ts';
import en from './search-tray.en.json';
import kk from './search-tray.kk.json';
import ru from './search-tray.ru.json';

export const SEARCH_TRAY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
