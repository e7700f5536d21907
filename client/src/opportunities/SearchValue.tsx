import type { ReactElement } from 'react';
import { DEAL_TYPES, OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES, ORIGINS, RAIL_ANSWERS } from 'shared/opportunities/kinds.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';
import type { ListKey } from './search-groups.ts';
import type { FilterNames, Name } from './useFilterNames.ts';

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
  return {
    kinds: sayOf(OPPORTUNITY_KINDS, (value) => t.of('kind', value)),
    statuses: sayOf(OPPORTUNITY_STATUSES, (value) => t.of('status', value)),
    deals: sayOf(DEAL_TYPES, (value) => t.of('deal', value)),
    rail: sayOf(RAIL_ANSWERS, (value) => t.of('rail', value)),
    origins: sayOf(ORIGINS, (value) => app.of('origin', value)),
  };
};

const nameIn = (names: Partial<Record<ListKey, ReadonlyMap<string, Name>>>, key: ListKey, value: string): Name | undefined => names[key]?.get(value);

/** A value of a filter in the reader's language. */
export const SearchValue = ({ group, value, names }: { readonly group: ListKey; readonly value: string; readonly names: FilterNames }): ReactElement => {
  const say = useClosedLists()[group];
  if (say) return <>{say(value)}</>;
  const name = nameIn(names, group, value);
  return name ? <LocalText text={name} /> : <>{value}</>;
};
