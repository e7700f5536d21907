import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './asked-facts.en.json';
import kk from './asked-facts.kk.json';
import ru from './asked-facts.ru.json';

ru.asked satisfies Record<AskedFact, string>;

/** What investors ask about a place. */
export const ASKED_FACT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
