import type { Catalog } from '../../kernel/words.ts';
import en from './versions.en.json';
import kk from './versions.kk.json';
import ru from './versions.ru.json';

export const VERSIONS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
