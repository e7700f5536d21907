import type { Catalog } from '../kernel/words.ts';
import type { Group } from './compare-rows.ts';
import en from './compare.en.json';
import kk from './compare.kk.json';
import ru from './compare.ru.json';

ru.group satisfies Record<Group, string>;

export const COMPARE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
