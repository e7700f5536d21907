import type { ReactElement } from 'react';
import { FACET_VALUES } from 'shared/search/vocabulary.ts';
import { PRODUCT_WORDS } from '../../kernel/product.words.ts';
import { useWords } from '../../kernel/words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import type { ListKey } from '../search-groups.ts';
import type { FilterNames, Name } from '../useFilterNames.ts';

type Say = (value: string) => string;

/** Words for a value of a closed list; a value of none of them is shown as it is. */
const sayOf =
  <T extends string>(values: readonly T[], say: (value: T) => string): Say =>
  (value) => {
    const known = values.find((one) => one === value);
    return known ? say(known) : value;
  };

const useClosedLists = (): Partial<Record<ListKey, Say>> => {
  const t = useWords(OPPORTUNITY_WORDS);
  const app = useWords(PRODUCT_WORDS);
  const search = useWords(SEARCH_WORDS);
  return {
    kinds: sayOf(FACET_VALUES.KIND, (value) => t.of('kind', value)),
    statuses: sayOf(FACET_VALUES.STATUS, (value) => t.of('status', value)),
    deals: sayOf(FACET_VALUES.DEAL_TYPE, (value) => t.of('deal', value)),
    utilities: sayOf(FACET_VALUES.UTILITY, (value) => t.of('utility', value)),
    conditions: sayOf(FACET_VALUES.CONDITION, (value) => t.of('condition', value)),
    contaminations: sayOf(FACET_VALUES.CONTAMINATION, (value) => t.of('contamination', value)),
    legalStates: sayOf(FACET_VALUES.LEGAL_STATE, (value) => t.of('legalState', value)),
    townLists: sayOf(FACET_VALUES.TOWN_LIST, (value) => search.of('townList', value)),
    equipment: sayOf(FACET_VALUES.EQUIPMENT, (value) => search.of('equipment', value)),
    currencies: sayOf(FACET_VALUES.CURRENCY, (value) => search.of('currency', value)),
    origins: sayOf(FACET_VALUES.ORIGIN, (value) => app.of('origin', value)),
  };
};

const nameIn = (names: Partial<Record<ListKey, ReadonlyMap<string, Name>>>, key: ListKey, value: string): Name | undefined =>
  names[key]?.get(value);

/** A value of a filter in the reader's language. */
export const SearchValue = ({
  group,
  value,
  names,
}: {
  readonly group: ListKey;
  readonly value: string;
  readonly names: FilterNames;
}): ReactElement => {
  const say = useClosedLists()[group];
  if (say) return <>{say(value)}</>;
  const name = nameIn(names, group, value);
  return name ? <LocalText text={name} /> : <>{value}</>;
};
