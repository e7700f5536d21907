import type { POTENTIAL_ANSWERS } from 'shared/search/vocabulary.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './reuse.en.json';
import kk from './reuse.kk.json';
import ru from './reuse.ru.json';

ru.answer satisfies Record<(typeof POTENTIAL_ANSWERS)[number], string>;

/** What a facility could become, in words. */
export const REUSE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
