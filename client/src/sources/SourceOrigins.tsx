import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ORIGINS } from 'shared/opportunities/kinds.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useWords } from '../kernel/words.ts';
import type { SourcesPageQuery } from './sources.graphql.ts';
import { Badge } from '../ui/Badge.tsx';
import { DateText } from '../ui/Figure.tsx';
import { SOURCES_WORDS } from './sources.words.ts';

const TONES = { REGISTERED: 'done', PUBLIC_RECORD: 'record', DEMO: 'demo' } as const;

const Row = ({ origin, count }: { readonly origin: Origin; readonly count: number }): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  const app = useWords(PRODUCT_WORDS);
  return (
    <tr>
      <th scope="row">
        <Badge tone={TONES[origin]}>{app.of('origin', origin)}</Badge>
      </th>
      <td data-label={t('means')}>{t.of('originMeans', origin)}</td>
      <td className="number" data-label={t('rows')}>
        {count > 0 ? <Link to={`${opportunitiesUrl}?origin=${origin}`}>{count}</Link> : count}
      </td>
    </tr>
  );
};

/** What the badge of a row says, and the number of rows of each kind. */
export const SourceOrigins = ({ data }: { readonly data: SourcesPageQuery }): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  const counts = data.opportunities.facets.find((facet) => facet.key === 'ORIGIN')?.values ?? [];
  return (
    <section className="section" aria-labelledby="origins">
      <h2 id="origins">{t('originsTitle')}</h2>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain" aria-labelledby="origins">
          <thead>
            <tr>
              <th scope="col">{t('origin')}</th>
              <th scope="col">{t('means')}</th>
              <th scope="col" className="number">
                {t('rows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ORIGINS.map((origin) => (
              <Row key={origin} origin={origin} count={counts.find(({ value }) => value === origin)?.count ?? 0} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted after-table">
        {t('newest')} <DateText date={data.platform.dataAsOf} />
      </p>
    </section>
  );
};
