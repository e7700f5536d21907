import type { FormEvent, ReactElement } from 'react';
import { useHref } from 'react-router';
import type { Locale } from 'shared/locale/locale.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import { opportunitiesUrl } from '../../kernel/urls.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import type { SearchQuery } from '../search.graphql.ts';
import { nameOf, readSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { valuesOf } from './facet-values.ts';
import { LIST_FIELDS, RANGE_FIELDS, TICK_FIELDS } from 'shared/search/condition-fields.ts';
import type { RangeField, TickField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { scaleOf } from './histogram-range.ts';
import { FILTERS_FORM } from '../search-ids.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchActivities } from './SearchActivities.tsx';
import { SearchFacet } from './SearchFacet.tsx';
import { SearchNear } from './SearchNear.tsx';
import { SearchRange } from './SearchRange.tsx';
import { WordsField } from './WordsField.tsx';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import { closeSheet, useSheetHistory } from './useSheetHistory.ts';
import './SearchFacet.css';

export interface FiltersProps {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly found: Pick<SearchQuery['opportunities'], 'facets' | 'histograms' | 'totalCount'>;
}

/** What the form would send, read like an address. */
const sentBy = (form: HTMLFormElement): Search => {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  return readSearch(params);
};

/** The ranges as typed in their fields, read in the language of the page. */
const typedRanges = (form: HTMLFormElement, locale: Locale): Partial<Search> => {
  const data = new FormData(form);
  const end = (field: RangeField, name: 'From' | 'To'): number | null => {
    const typed = data.get(nameOf(field) + name);
    return typeof typed === 'string' ? readFigure(typed, locale, SEARCH_CONDITIONS[field].figure).value : null;
  };
  return Object.fromEntries(RANGE_FIELDS.map((field) => [field, { min: end(field, 'From'), max: end(field, 'To') }]));
};

const Flag = ({
  flag,
  search,
  commit,
}: Pick<FiltersProps, 'search' | 'commit'> & { readonly flag: TickField | 'unknown' }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={nameOf(flag)}
        value="1"
        checked={search[flag]}
        onChange={({ currentTarget: { checked } }) => commit((current) => ({ ...current, [flag]: checked }))}
      />
      <span className="choice-name">{t.of('filter', flag)}</span>
    </label>
  );
};

const Ticks = ({ place, ...rest }: Pick<FiltersProps, 'search' | 'commit'> & { readonly place: 'ABOVE' | 'BELOW' }): ReactElement => (
  <>
    {TICK_FIELDS.filter((field) => SEARCH_CONDITIONS[field].place === place).map((field) => (
      <Flag key={field} flag={field} {...rest} />
    ))}
  </>
);

/** Parameters that the form does not show but must keep. */
const Carried = ({ search }: Pick<FiltersProps, 'search'>): ReactElement => (
  <>
    {search.view !== 'list' && <input type="hidden" name={nameOf('view')} value={search.view} />}
    {search.box && <input type="hidden" name={nameOf('box')} value={SEARCH_CONDITIONS.box.codec.write(search.box) ?? ''} />}
  </>
);

/** Divisions are shown under their sections. */
const FACETS = LIST_FIELDS.filter((field) => field !== 'divisions');

const Facets = ({ search, commit, names, found: { facets } }: FiltersProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const common = { search, commit, names };
  return (
    <>
      {FACETS.map((field) =>
        field === 'sections' ? (
          <SearchActivities key={field} {...common} facets={facets} />
        ) : (
          <SearchFacet
            key={field}
            {...common}
            group={field}
            values={valuesOf(facets, field, names)}
            unfolded={'isUnfolded' in SEARCH_CONDITIONS[field]}
            {...(SEARCH_CONDITIONS[field].match === 'EACH' ? { hint: t('allUtilities') } : {})}
          />
        ),
      )}
    </>
  );
};

type Typed = (form: HTMLFormElement | null) => void;

const Figures = ({ search, commit, found }: Omit<FiltersProps, 'names'>): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <details className="facet" open>
      <summary>{t('figures')}</summary>
      <p className="muted small">{t('figuresHint')}</p>
      {RANGE_FIELDS.map((field) => (
        <SearchRange
          key={field}
          group={field}
          scale={scaleOf(field)}
          value={search[field]}
          histogram={found.histograms.find((one) => one.key === SEARCH_CONDITIONS[field].key)}
          total={found.totalCount}
          isWide={search.unknown}
          onChoose={(range) => commit((current) => ({ ...current, [field]: { ...current[field], ...range } }))}
        />
      ))}
      <Flag flag="unknown" search={search} commit={commit} />
    </details>
  );
};

/** A plain form: it also works without scripts. On a phone it stands in a sheet. */
export const SearchFilters = (props: FiltersProps): ReactElement => {
  const { search, commit, names, found } = props;
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const action = useHref(opportunitiesUrl);
  useSheetHistory();
  const commitTyped: Typed = (form) => {
    if (!form) return;
    const { text, near } = sentBy(form);
    const ranges = typedRanges(form, locale);
    commit((current) => ({ ...current, text, near: near ?? current.near, ...ranges }));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    commitTyped(event.currentTarget);
    closeSheet();
  };
  return (
    <form id={FILTERS_FORM} method="get" action={action} autoComplete="off" onSubmit={submit}>
      <WordsField text={search.text} commit={commit} onTyped={commitTyped} />
      <Ticks place="ABOVE" search={search} commit={commit} />
      <Facets {...props} />
      <div>
        <SearchNear near={search.near} towns={names.towns} onChoose={(near) => commit((current) => ({ ...current, near }))} />
      </div>
      <Figures search={search} commit={commit} found={found} />
      <Ticks place="BELOW" search={search} commit={commit} />
      <Carried search={search} />
      <div className="filters-foot">
        <Button type="submit" look="primary">
          {t.count('apply', found.totalCount, formatNumber(locale, found.totalCount, 0))}
        </Button>
      </div>
    </form>
  );
};
