import type { Origin } from 'shared/opportunities/kinds.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './sources.en.json';
import kk from './sources.kk.json';
import ru from './sources.ru.json';

ru.originMeans satisfies Record<Origin, string>;

export const SOURCES_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
