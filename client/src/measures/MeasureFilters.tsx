import { useState } from 'react';
import type { ReactElement } from 'react';
import { MEASURE_FACETS, MEASURE_SORTS } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter, MeasureQuery } from 'shared/plans/measure-filter.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import type { NameOf } from './facet-names.ts';
import type { MeasuresQuery } from './measures.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import './MeasureFilters.css';

type Counts = readonly { readonly value: string; readonly count: number }[];

interface Props {
  readonly query: MeasureQuery;
  readonly facets: MeasuresQuery['measures']['facets'];
  readonly nameOf: NameOf;
  readonly commit: (query: MeasureQuery) => void;
}

const chosenOf = (filter: MeasureFilter, facet: MeasureFacet): readonly string[] => filter[facet] ?? [];

/** What is chosen stays in sight, also when nothing has it any more. */
const shownValues = (counts: Counts, chosen: readonly string[]): Counts => [
  ...counts,
  ...chosen.filter((value) => !counts.some((one) => one.value === value)).map((value) => ({ value, count: 0 })),
];

const inOrder = (facet: MeasureFacet, counts: Counts): Counts =>
  facet === 'year' ? counts.toSorted((one, other) => one.value.localeCompare(other.value)) : counts;

const Facet = ({
  facet,
  counts,
  query,
  nameOf,
  commit,
}: Omit<Props, 'facets'> & { readonly facet: MeasureFacet; readonly counts: Counts }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const chosen = chosenOf(query.filter, facet);
  // Initially only: a list that folds by itself would hide the checkbox just pressed.
  const [startsOpen] = useState(chosen.length > 0);
  const choose = (value: string, isOn: boolean): void =>
    commit({ ...query, filter: { ...query.filter, [facet]: isOn ? [...chosen, value] : chosen.filter((one) => one !== value) } });
  return (
    <details className="measure-facet" open={startsOpen}>
      <summary>
        {`${t.of('facet', facet)} `}
        {chosen.length > 0 && <span className="measure-count">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend className="hidden">{t.of('facet', facet)}</legend>
        <ul className="plain">
          {inOrder(facet, shownValues(counts, chosen)).map(({ value, count }) => (
            <li key={value}>
              <label className="measure-choice">
                <input
                  type="checkbox"
                  name={facet}
                  value={value}
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
                />
                <span>{nameOf(facet, value)}</span>
                <span className="muted figure">{formatNumber(locale, count)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
};

const Words = ({ query, commit }: Pick<Props, 'query' | 'commit'>): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const [typed, setTyped] = useState(query.filter.words ?? '');
  const send = (): void => {
    if (typed.trim() !== (query.filter.words ?? '')) commit({ ...query, filter: { ...query.filter, words: typed.trim() } });
  };
  return (
    <label className="measure-words">
      <span>{t('words')}</span>
      <input
        type="search"
        name="q"
        value={typed}
        placeholder={t('wordsHint')}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={send}
        onKeyDown={({ key }) => {
          if (key === 'Enter') send();
        }}
      />
    </label>
  );
};

/** On a phone the results come first: there the filters unfold on a press. */
const openOnWideScreens = (details: HTMLDetailsElement | null): void => {
  if (details && matchMedia('(min-width: 60rem)').matches) details.open = true;
};

/** Narrows the list by the address. Without scripts it is a form that is sent by its button. */
export const MeasureFilters = ({ query, facets, nameOf, commit }: Props): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const { filter, sort } = query;
  return (
    <form className="measure-filters no-print" method="get" onSubmit={(event) => event.preventDefault()} aria-label={t('filters')}>
      <Words key={filter.words ?? ''} query={query} commit={commit} />
      <label>
        <span>{t('sortBy')}</span>{' '}
        <select
          name="sort"
          value={sort}
          onChange={({ currentTarget }) => commit({ ...query, sort: MEASURE_SORTS.find((one) => one === currentTarget.value) ?? 'GAP' })}
        >
          {MEASURE_SORTS.map((one) => (
            <option key={one} value={one}>
              {t.of('sort', one)}
            </option>
          ))}
        </select>
      </label>
      <label className="measure-choice">
        <input
          type="checkbox"
          name="lacking"
          value="1"
          checked={filter.lacking === true}
          onChange={({ currentTarget }) => commit({ ...query, filter: { ...filter, lacking: currentTarget.checked } })}
        />
        <span>{t('lacking')}</span>
      </label>
      <details className="measure-facets" ref={openOnWideScreens}>
        <summary className="button button-secondary">{t('filters')}</summary>
        {MEASURE_FACETS.map((facet) => (
          <Facet
            key={facet}
            facet={facet}
            counts={facets.find(({ key }) => key === facet)?.values ?? []}
            query={query}
            nameOf={nameOf}
            commit={commit}
          />
        ))}
      </details>
      <Button type="submit" look="secondary">
        {t('show')}
      </Button>
    </form>
  );
};
