import type { Catalog } from '../../kernel/words.ts';
import en from './account.en.json';
import kk from './account.kk.json';
import ru from './account.ru.json';

/** Words of the pages about the reader’s own account. */
export const ACCOUNT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
