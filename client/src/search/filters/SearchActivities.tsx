import { useState } from 'react';
import type { ReactElement } from 'react';
import { divisionAt } from 'shared/opportunities/oked.ts';
import { ActivityField } from '../../activities/ActivityField.tsx';
import { useWords } from '../../kernel/words.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Search } from 'shared/search/address.ts';
import { countsOf, valuesOf } from './facet-values.ts';
import type { Counted, Facets } from './facet-values.ts';
import { sectionState, withChoice, withDivision, withSection } from '../search-groups.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchChoice } from './SearchChoice.tsx';
import { FacetFrame } from './SearchFacet.tsx';
import { useFilterNames } from '../useFilterNames.ts';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import './SearchActivities.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly facets: Facets;
}

const Divisions = ({ section, search, commit, names, facets }: Props & { readonly section: string }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const counts = countsOf(facets, 'divisions');
  const codes = names.inSection.get(section) ?? [];
  if (codes.length === 0) return <Skeleton lines={2} label={t('loading')} />;
  return (
    <ul className="plain facet-inner" aria-label={t.of('filter', 'divisions')}>
      {codes.map((code) => (
        <li key={code}>
          <SearchChoice
            group="divisions"
            value={code}
            count={counts.get(code) ?? 0}
            names={names}
            checked={search.divisions.includes(code)}
            onChoose={(isOn) => commit((current) => withDivision(current, section, code, isOn))}
          />
        </li>
      ))}
    </ul>
  );
};

const Section = ({
  one,
  isOpen,
  onToggle,
  ...rest
}: Props & { readonly one: Counted; readonly isOpen: boolean; readonly onToggle: () => void }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { search, commit, names } = rest;
  const codes = names.inSection.get(one.value) ?? [];
  const state = sectionState(search, one.value, codes);
  return (
    <li>
      <div className="facet-section">
        <SearchChoice
          {...one}
          group="sections"
          names={names}
          checked={state === 'whole'}
          mixed={state === 'part'}
          onChoose={() => commit((current) => withSection(current, one.value, codes))}
        />
        <button type="button" className="facet-unfold" aria-expanded={isOpen} onClick={onToggle}>
          <span className="hidden">{t('unfold', { section: names.sections.get(one.value)?.text ?? one.value })}</span>
        </button>
      </div>
      {isOpen && <Divisions {...rest} section={one.value} />}
    </li>
  );
};

/** An activity by its code or in words: choosing it sets a filter. */
const ActivityAdd = ({ search, commit }: Pick<Props, 'search' | 'commit'>): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const [text, setText] = useState('');
  const add = (code: string): void => {
    setText('');
    commit((current) => withChoice(current, 'divisions', code, true));
  };
  const settle = (words: string): void => {
    const code = divisionAt(words);
    if (code) add(code);
  };
  return (
    <ActivityField
      label={t('findActivity')}
      text={text}
      chosen={search.divisions}
      onText={setText}
      onChoose={({ code }) => add(code)}
      onSettle={settle}
    />
  );
};

/** Activities: sections and, under a chosen or unfolded one, its divisions. */
export const SearchActivities = ({ search, commit, names: known, facets }: Props): ReactElement => {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  // Chosen divisions come with the page's names; those of a section that is only unfolded are loaded here.
  const names = useFilterNames(search.sections.length + search.divisions.length > 0 || [...toggled.values()].includes(true)) ?? known;
  const isChosen = (section: string): boolean => sectionState(search, section, names.inSection.get(section) ?? []) !== 'none';
  return (
    <FacetFrame
      group="sections"
      values={valuesOf(facets, 'sections', names)}
      isChosen={isChosen}
      above={<ActivityAdd search={search} commit={commit} />}
    >
      {(one) => {
        const isOpen = toggled.get(one.value) ?? isChosen(one.value);
        const toggle = (): void => setToggled(new Map(toggled).set(one.value, !isOpen));
        return (
          <Section
            key={one.value}
            one={one}
            isOpen={isOpen}
            onToggle={toggle}
            search={search}
            commit={commit}
            names={names}
            facets={facets}
          />
        );
      }}
    </FacetFrame>
  );
};
