import { useState } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { withChoice } from './search-groups.ts';
import type { ListKey } from './search-groups.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchValue } from './SearchValue.tsx';
import type { FilterNames } from './useFilterNames.ts';
import type { Commit } from './useSearch.ts';

interface Counted {
  readonly value: string;
  readonly count: number;
}

interface Props {
  readonly group: ListKey;
  readonly values: readonly Counted[];
  readonly search: Search;
  readonly names: FilterNames;
  readonly commit: Commit;
  /** Unfolded from the start. */
  readonly unfolded?: boolean;
}

/** More of them than this are one press away. */
const SHOWN = 6;

/** What is chosen stays, also when nothing matches it any more. */
const withChosen = (values: readonly Counted[], chosen: readonly string[]): readonly Counted[] => [
  ...values,
  ...chosen.filter((value) => values.every((one) => one.value !== value)).map((value) => ({ value, count: 0 })),
];

const Choice = ({ group, value, count, search, names, commit }: Omit<Props, 'values'> & Counted): ReactElement => {
  const locale = useLocale();
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          name={nameOf(group)}
          value={value}
          checked={search[group].some((one) => one === value)}
          onChange={({ currentTarget: { checked } }) => commit((current) => withChoice(current, group, value, checked))}
        />
        <span className="choice-name">
          <SearchValue group={group} value={value} names={names} />
        </span>
        <span className="choice-count">{formatNumber(locale, count, 0)}</span>
      </label>
    </li>
  );
};

/** One filter: its values, each with how many would match it. */
export const SearchFacet = ({ values, unfolded = false, ...rest }: Props): ReactElement | null => {
  const t = useWords(SEARCH_WORDS);
  const { group, search } = rest;
  const all = withChosen(values, search[group]);
  const first = all.slice(0, SHOWN);
  const others = all.slice(SHOWN);
  const isChosen = ({ value }: Counted): boolean => search[group].some((one) => one === value);
  // Only at the start: a list that folds by itself would hide the box just pressed.
  const [startsOpen] = useState(unfolded || search[group].length > 0);
  const [startsWhole] = useState(others.some(isChosen));
  if (all.length === 0) return null;
  const choice = (one: Counted): ReactElement => <Choice key={one.value} {...rest} {...one} />;
  return (
    <details className="facet" open={startsOpen}>
      <summary>{t.of('group', group)}</summary>
      <fieldset>
        <legend className="hidden">{t.of('group', group)}</legend>
        <ul className="plain">{first.map(choice)}</ul>
        {others.length > 0 && (
          <details className="facet-more" open={startsWhole}>
            <summary>{t('showAll', { count: others.length })}</summary>
            <ul className="plain">{others.map(choice)}</ul>
          </details>
        )}
      </fieldset>
    </details>
  );
};
