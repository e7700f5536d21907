import { useRef } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useHref } from 'react-router';
import type { FacetKey } from 'shared/search/vocabulary.ts';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { nameOf, readSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { tidyText } from 'shared/search/codecs.ts';
import { GROUPS, RANGES } from './search-groups.ts';
import type { FlagKey, ListKey } from './search-groups.ts';
import { FILTERS, FILTERS_FORM } from './search-ids.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchFacet } from './SearchFacet.tsx';
import { SearchRange } from './SearchRange.tsx';
import { TypedInput } from './TypedInput.tsx';
import type { FilterNames } from './useFilterNames.ts';
import type { Commit } from './useSearch.ts';

export type Facets = readonly { readonly key: FacetKey; readonly values: readonly { readonly value: string; readonly count: number }[] }[];

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly facets: Facets;
  readonly total: number;
}

/** What the form would send: the same reading as of an address. */
const sentBy = (form: HTMLFormElement): Search => {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  return readSearch(params);
};

const Flag = ({ flag, search, commit }: Pick<Props, 'search' | 'commit'> & { readonly flag: FlagKey }): ReactElement => {
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
      <span className="choice-name">{t.of('flag', flag)}</span>
    </label>
  );
};

/** What the form does not show but must not lose. */
const Carried = ({ search }: Pick<Props, 'search'>): ReactElement => (
  <>
    {search.view !== 'list' && <input type="hidden" name={nameOf('view')} value={search.view} />}
  </>
);

const UNFOLDED: readonly ListKey[] = ['kinds', 'regions', 'towns'];

/** A plain form: it also works before any script has come. On a phone it is a sheet, the browser's own popover. */
export const SearchFilters = ({ search, commit, names, facets, total }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const action = useHref(opportunitiesUrl);
  const sheet = useRef<HTMLElement>(null);
  const commitTyped = (form: HTMLFormElement | null): void => {
    if (!form) return;
    const { q, investment, capital, land, floor, power, water } = sentBy(form);
    commit((current) => ({ ...current, q, investment, capital, land, floor, power, water }));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    commitTyped(event.currentTarget);
    if (sheet.current && 'hidePopover' in sheet.current) sheet.current.hidePopover();
  };
  const valuesOf = (facet: FacetKey): Facets[number]['values'] => facets.find(({ key }) => key === facet)?.values ?? [];
  return (
    <section ref={sheet} id={FILTERS} popover="auto" className="filters" aria-labelledby="filters-title">
      <header className="filters-head">
        <h2 id="filters-title">{t('filters')}</h2>
        <button type="button" className="button button-quiet button-icon filters-close" popoverTarget={FILTERS} popoverTargetAction="hide">
          <Icon name="close" />
          <span className="hidden">{t('close')}</span>
        </button>
      </header>
      <form id={FILTERS_FORM} method="get" action={action} autoComplete="off" onSubmit={submit}>
        <label className="filters-words">
          <span>{t('words')}</span>
          <TypedInput name={nameOf('q')} type="search" value={search.q} read={tidyText} placeholder={t('wordsHint')} maxLength={200} onTyped={commitTyped} />
        </label>
        <Flag flag="open" search={search} commit={commit} />
        {GROUPS.map(({ key, facet }) => (
          <SearchFacet key={key} group={key} values={valuesOf(facet)} search={search} names={names} commit={commit} unfolded={UNFOLDED.includes(key)} />
        ))}
        <details className="facet" open>
          <summary>{t('figures')}</summary>
          {RANGES.map(({ key, places }) => (
            <SearchRange key={key} group={key} places={places} value={search[key]} onTyped={commitTyped} />
          ))}
          <Flag flag="unknown" search={search} commit={commit} />
        </details>
        <Flag flag="terms" search={search} commit={commit} />
        <Carried search={search} />
        <div className="filters-foot">
          <Button type="submit" look="primary">
            {t.count('apply', total, formatNumber(locale, total, 0))}
          </Button>
        </div>
      </form>
    </section>
  );
};
