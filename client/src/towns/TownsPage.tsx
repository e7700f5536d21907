import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../kernel/fmt.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { facilitiesUrl, plansUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { readComparison } from './comparison.ts';
import { IndicatorChoice } from './IndicatorChoice.tsx';
import { TownsDocument } from './towns.graphql.ts';
import type { TownsQuery } from './towns.graphql.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { TOWN_WORDS } from './towns.words.ts';
import { TownsDrawing } from './TownsDrawing.tsx';
import { TownsTable } from './TownsTable.tsx';

const FILES = ['towns.csv', 'towns.xlsx', 'town-claims.csv', 'towns.geojson'] as const;

/** For how many towns the figure is known, and of which days the figures are. */
const Known = ({ data }: { readonly data: TownsQuery }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  const { townIndicator: asked, towns } = data;
  if (!asked) return <p>{t('indicatorNone')}</p>;
  const { known, oldest, newest } = asked;
  const dates = oldest && newest && t('datesFromTo', { from: formatDate(locale, oldest), to: formatDate(locale, newest) });
  return (
    <p aria-live="polite">
      <strong>{asked.label.text}</strong>
      {`: ${t('knownFor', { known, of: towns.length })}`}
      {dates && `; ${dates}`}
    </p>
  );
};

const Contents = ({ data }: { readonly data: TownsQuery }): ReactElement => {
  const [params] = useSearchParams();
  const { view } = readComparison(params);
  return (
    <>
      <IndicatorChoice indicators={data.townIndicators} />
      <Known data={data} />
      {view !== 'table' && data.townIndicator && <TownsDrawing view={view} towns={data.towns} indicator={data.townIndicator} />}
      <TownsTable towns={data.towns} indicator={data.townIndicator ?? null} regionIds={data.regions.map(({ id }) => id)} />
    </>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { indicator } = readComparison(params);
  const { data, previousData, error } = useQuery(TownsDocument, { variables: { indicator } });
  const shown = data ?? previousData;
  return (
    <>
      <PageHead title={t('townsTitle')} description={t('townsLead')} />
      <h1>{t('townsTitle')}</h1>
      <p className="lead">{t('townsLead')}</p>
      <p className="no-print">
        <Link to={facilitiesUrl}>{t('toFacilities')}</Link>
        {' · '}
        <Link to={plansUrl()}>{t('toPlans')}</Link>
      </p>
      {shown ? <Contents data={shown} /> : <Waiting error={error} />}
      <p className="no-print small">
        {t('download')}{' '}
        {FILES.map((file, place) => (
          <span key={file}>
            {place > 0 && ' · '}
            <a href={addressIn(locale, `/export/${file}`)}>{t.of('file', file)}</a>
          </span>
        ))}
      </p>
    </>
  );
};
