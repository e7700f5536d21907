import type { TableColumn } from 'shared/search/address.ts';
import type { Catalog } from '../../kernel/words.ts';
import en from './search-table.en.json';
import kk from './search-table.kk.json';
import ru from './search-table.ru.json';

ru.column satisfies Record<TableColumn | 'title', string>;

export const SEARCH_TABLE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
