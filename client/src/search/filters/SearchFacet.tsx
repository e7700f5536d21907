import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../kernel/words.ts';
import type { Search } from 'shared/search/address.ts';
import { SHOWN } from './facet-values.ts';
import type { Counted } from './facet-values.ts';
import { withChoice } from '../search-groups.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchChoice } from './SearchChoice.tsx';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import './SearchFacet.css';

interface FrameProps {
  readonly group: ListField;
  readonly values: readonly Counted[];
  readonly isChosen: (value: string) => boolean;
  readonly hint?: string;
  /** Another way to choose, above the values. */
  readonly above?: ReactNode;
  /** Unfolded initially. */
  readonly unfolded?: boolean;
  readonly children: (one: Counted) => ReactNode;
}

/** A filter that unfolds, and in it the rest of a long list that unfolds as well. */
export const FacetFrame = ({ group, values, isChosen, hint, above, unfolded = false, children }: FrameProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const first = values.slice(0, SHOWN);
  const others = values.slice(SHOWN);
  // Initially only: a list that folds by itself would hide the checkbox just pressed.
  const [startsOpen] = useState(unfolded || values.some(({ value }) => isChosen(value)));
  const [startsWhole] = useState(others.some(({ value }) => isChosen(value)));
  return (
    <details className="facet" open={startsOpen}>
      <summary>{t.of('filter', group)}</summary>
      <fieldset>
        <legend className="hidden">{t.of('filter', group)}</legend>
        {hint && <p className="muted small">{hint}</p>}
        {above}
        <ul className="plain">{first.map(children)}</ul>
        {others.length > 0 && (
          <details className="facet-more" open={startsWhole}>
            <summary>{t('showAll', { count: others.length })}</summary>
            <ul className="plain">{others.map(children)}</ul>
          </details>
        )}
      </fieldset>
    </details>
  );
};

interface Props extends Omit<FrameProps, 'children' | 'isChosen'> {
  readonly search: Search;
  readonly names: FilterNames;
  readonly commit: Commit;
}

/** One filter: its values, each with the number of matches. */
export const SearchFacet = ({ search, names, commit, ...frame }: Props): ReactElement => {
  const { group } = frame;
  const isChosen = (value: string): boolean => search[group].some((one) => one === value);
  return (
    <FacetFrame {...frame} isChosen={isChosen}>
      {(one) => (
        <li key={one.value}>
          <SearchChoice
            {...one}
            group={group}
            names={names}
            checked={isChosen(one.value)}
            onChoose={(isOn) => commit((current) => withChoice(current, group, one.value, isOn))}
          />
        </li>
      )}
    </FacetFrame>
  );
};
