import type { Catalog } from '../kernel/words.ts';
import en from './datasets.en.json';
import kk from './datasets.kk.json';
import ru from './datasets.ru.json';

export const DATA_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };

/** The sets that this page knows how to name. Words themselves are no list: a build has those of one language. */
const SET_KEYS = [
  'opportunities',
  'facilities',
  'projects',
  'sites',
  'measures',
  'zones',
  'zone-terms',
  'industrial-zones',
  'towns',
  'town-claims',
  'country-claims',
  'plans',
  'published-totals',
] as const;
type SetKey = (typeof SET_KEYS)[number];

ru.set satisfies Record<SetKey, string>;
ru.about satisfies Record<SetKey, string>;

export const isSetKey = (key: string): key is SetKey => SET_KEYS.some((one) => one === key);
