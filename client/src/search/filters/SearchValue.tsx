import type { ReactElement } from 'react';
import type { Asked, ClosedField, ListField } from 'shared/search/condition-fields.ts';
import { isKnownField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { PRODUCT_WORDS } from '../../kernel/product.words.ts';
import { useWords } from '../../kernel/words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import type { FilterNames } from '../useFilterNames.ts';

type Sayings = { readonly [F in ClosedField]: (value: Asked[F][number]) => string };

/** Words for a value of a closed list; any other value is shown as it is. */
const say = <F extends ClosedField>(sayings: Sayings, field: F, value: string): string => {
  const values: readonly Asked[F][number][] = SEARCH_CONDITIONS[field].values;
  const known = values.find((one) => one === value);
  return known ? sayings[field](known) : value;
};

const useSayings = (): Sayings => {
  const t = useWords(OPPORTUNITY_WORDS);
  const app = useWords(PRODUCT_WORDS);
  const search = useWords(SEARCH_WORDS);
  const reuse = useWords(REUSE_WORDS);
  return {
    kinds: (value) => t.of('kind', value),
    statuses: (value) => t.of('status', value),
    dealTypes: (value) => t.of('deal', value),
    utilities: (value) => t.of('utility', value),
    conditions: (value) => t.of('condition', value),
    contaminations: (value) => t.of('contamination', value),
    legalStates: (value) => t.of('legalState', value),
    townLists: (value) => search.of('townList', value),
    potentials: (value) => reuse.of('answer', value),
    equipment: (value) => search.of('equipment', value),
    currencies: (value) => search.of('currency', value),
    origins: (value) => app.of('origin', value),
  };
};

/** A value of a filter in the reader's language. */
export const SearchValue = ({
  group,
  value,
  names,
}: {
  readonly group: ListField;
  readonly value: string;
  readonly names: FilterNames;
}): ReactElement => {
  const sayings = useSayings();
  if (!isKnownField(group)) return <>{say(sayings, group, value)}</>;
  const name = names[group].get(value);
  return name ? <LocalText text={name} /> : <>{value}</>;
};
