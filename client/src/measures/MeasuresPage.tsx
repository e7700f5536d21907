import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { MEASURE_FACETS, MISSING_MONEY, readMeasureQuery, writeMeasureQuery } from 'shared/plans/measure-filter.ts';
import type { MeasureQuery } from 'shared/plans/measure-filter.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { ListCompleteness } from './CompletenessMeter.tsx';
import { useFacetNames } from './facet-names.ts';
import { MeasureChips, measuresAddress } from './MeasureChips.tsx';
import { MeasureFilters } from './MeasureFilters.tsx';
import { MeasureSums } from './MeasureSums.tsx';
import { MeasuresDocument } from './measures.graphql.ts';
import type { MeasuresQuery, MeasuresQueryVariables } from './measures.graphql.ts';
import { MeasuresTable } from './MeasuresTable.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

const FORMATS = ['xlsx', 'csv'] as const;

const Download = ({ query }: { readonly query: MeasureQuery }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const params = writeMeasureQuery(query);
  return (
    <p className="no-print">
      {t('take')}
      {FORMATS.map((format) => (
        <span key={format}>
          {' '}
          <a href={addressIn(locale, `/export/measures.${format}${params === '' ? '' : `?${params}`}`)} rel="nofollow" download>
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
};

interface FoundProps {
  readonly query: MeasureQuery;
  readonly found: MeasuresQuery['measures'];
}

const Pages = ({ query, found: { pageInfo } }: FoundProps): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const address = measuresAddress(query);
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <p className="more actions">
      {pageInfo.hasPreviousPage && <Link to={address}>{t('start')}</Link>}
      {next && (
        <Link className="button button-secondary" to={`${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`}>
          {t('next')}
        </Link>
      )}
    </p>
  );
};

const Found = ({ query, found }: FoundProps): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  return (
    <>
      <p>
        <output>{t.count('found', found.totalCount, formatNumber(locale, found.totalCount))}</output>
      </p>
      <MeasureSums sums={found.sums} />
      <ListCompleteness completeness={found.completeness} />
      <Download query={query} />
      {found.totalCount === 0 ? <p>{t('none')}</p> : <MeasuresTable measures={found.edges.map(({ node }) => node)} caption={t('title')} />}
      <Pages query={query} found={found} />
    </>
  );
};

/** The filter as the API takes it. */
const filterOf = ({ filter }: MeasureQuery): MeasuresQueryVariables['filter'] => {
  const { words = null, lacking = null } = filter;
  return { words, lacking, ...Object.fromEntries(MEASURE_FACETS.map((facet) => [facet, [...(filter[facet] ?? [])]])) };
};

const isMissingMoney = (query: MeasureQuery): boolean => writeMeasureQuery(query) === writeMeasureQuery(MISSING_MONEY);

/** The list of measures, narrowed by the address. */
export const Component = (): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const query = readMeasureQuery(params);
  const { data, previousData, error } = useQuery(MeasuresDocument, {
    variables: { filter: filterOf(query), sort: query.sort, after: params.get('after') },
  });
  const shown = data ?? previousData;
  const nameOf = useFacetNames(shown);
  const isMissing = isMissingMoney(query);
  const title = t(isMissing ? 'missingTitle' : 'title');
  const lead = t(isMissing ? 'missingLead' : 'lead');
  const commit = (next: MeasureQuery): void => void navigate(measuresAddress(next), { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHead title={title} description={lead} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {!isMissing && (
        <p className="no-print">
          <Link to={measuresAddress(MISSING_MONEY)}>{t('toMissing')}</Link>
        </p>
      )}
      <MeasureChips query={query} nameOf={nameOf} />
      {shown ? (
        <div className="two two-left">
          <MeasureFilters query={query} facets={shown.measures.facets} nameOf={nameOf} commit={commit} />
          <div>
            <Found query={query} found={shown.measures} />
          </div>
        </div>
      ) : (
        <Waiting error={error} />
      )}
    </>
  );
};
