import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { MEASURE_FACETS, writeMeasureQuery } from 'shared/plans/measure-filter.ts';
import type { MeasureFilter, MeasureQuery } from 'shared/plans/measure-filter.ts';
import { measuresUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { NameOf } from './facet-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

interface Chip {
  readonly name: string;
  readonly without: MeasureFilter;
}

const useChips = (filter: MeasureFilter, nameOf: NameOf): Chip[] => {
  const t = useWords(MEASURE_WORDS);
  return [
    ...(filter.words ? [{ name: `«${filter.words}»`, without: { ...filter, words: '' } }] : []),
    ...(filter.lacking ? [{ name: t('lacking'), without: { ...filter, lacking: false } }] : []),
    ...MEASURE_FACETS.flatMap((facet) =>
      (filter[facet] ?? []).map((value) => ({
        name: `${t.of('facet', facet)}: ${nameOf(facet, value)}`,
        without: { ...filter, [facet]: filter[facet]?.filter((one) => one !== value) },
      })),
    ),
  ];
};

/** Address of the list under a query. */
export const measuresAddress = (query: MeasureQuery): string => {
  const params = writeMeasureQuery(query);
  return params === '' ? measuresUrl : `${measuresUrl}?${params}`;
};

/** Every condition of the list, each a link to the list without it. */
export const MeasureChips = ({ query, nameOf }: { readonly query: MeasureQuery; readonly nameOf: NameOf }): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  const chips = useChips(query.filter, nameOf);
  if (chips.length === 0) return null;
  return (
    <p className="actions no-print">
      {chips.map(({ name, without }) => (
        <Link key={name} className="button button-secondary" to={measuresAddress({ ...query, filter: without })} preventScrollReset>
          <span className="hidden">{t('drop')} </span>
          {name} <Icon name="close" />
        </Link>
      ))}
      <Link to={measuresUrl}>{t('showAll')}</Link>
    </p>
  );
};
