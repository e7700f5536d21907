import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-files.en.json';
import kk from './opportunity-files.kk.json';
import ru from './opportunity-files.ru.json';

export const FILES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
