import { MERGE_WORDS } from 'shared/plan-merging/merge-words.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './plan-merging.en.json';
import kk from './plan-merging.kk.json';
import ru from './plan-merging.ru.json';

export const MERGING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };

/** Words that the file of a check has as well. */
export const OUTCOME_WORDS: Catalog<(typeof MERGE_WORDS)['RU']> = MERGE_WORDS;
