import type { FactKey, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-page.en.json';
import kk from './opportunity-page.kk.json';
import ru from './opportunity-page.ru.json';

ru.fact satisfies Record<FactKey, string>;
ru.closed satisfies Record<OpportunityStatus, string>;

export const OPPORTUNITY_PAGE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
