import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import type { Catalog } from '../../kernel/words.ts';
import type { TermsState } from '../../kernel/schema.graphql.ts';
import en from './terms.en.json';
import kk from './terms.kk.json';
import ru from './terms.ru.json';

ru.group satisfies Record<ClauseGroup, string>;
ru.state satisfies Record<TermsState, string>;

/** Words about versions of terms; the opportunity's page uses them too. */
export const TERMS_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
