import type { Catalog } from '../kernel/words.ts';
import en from './datasets.en.json';
import kk from './datasets.kk.json';
import ru from './datasets.ru.json';

export const DATA_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };

export type SetKey = keyof typeof ru.set;

/** Whether the server's set is one that this page knows how to name. */
export const isSetKey = (key: string): key is SetKey => key in ru.set;
