import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { formatQuantity } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { opportunitiesUrl, revivedUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Unknown } from '../sources/AsOf.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { FacilityOverviewDocument } from './facilities.graphql.ts';
import type { FacilityOverviewQuery } from './facilities.graphql.ts';
import { IdleMap } from './IdleMap.tsx';
import { FACILITY_WORDS } from './facilities.words.ts';

type Row = FacilityOverviewQuery['facilityOverview'][number];

const COUNTS = ['total', 'idle', 'reported', 'audited', 'overdue', 'published', 'revived'] as const;

/** A sum of the known figures, and of how many rows it is one. */
const Sum = ({
  value,
  unit,
  known,
  of,
}: {
  readonly value: number;
  readonly unit: Unit;
  readonly known: number;
  readonly of: number;
}): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const locale = useLocale();
  if (of === 0) return <></>;
  if (known === 0) return <Unknown />;
  return (
    <>
      <span className="figure">{formatQuantity(locale, value, unit)}</span>
      <span className="muted small under">{t('knownFor', { known, of })}</span>
    </>
  );
};

const Line = ({ row }: { readonly row: Row }): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const search = row.town ? `town=${row.town.slug}` : `region=${row.region.slug}`;
  return (
    <tr>
      <th scope="row">
        {row.town ? (
          <Link to={townUrl(row.town.slug)}>
            <LocalText text={row.town.name} />
          </Link>
        ) : (
          <span>{t('elsewhere')}</span>
        )}
        <span className="muted small under">
          <LocalText text={row.region.name} />
        </span>
      </th>
      {COUNTS.map((count) => (
        <td key={count} className="number" data-label={t.of('column', count)}>
          {count === 'total' ? <Link to={`${opportunitiesUrl}?kind=FACILITY&${search}`}>{row.total}</Link> : row[count]}
        </td>
      ))}
      <td className="number" data-label={t.of('column', 'land')}>
        <Sum value={row.idleLandHa} unit="HA" known={row.idleLandKnown} of={row.idle} />
      </td>
      <td className="number" data-label={t.of('column', 'power')}>
        <Sum value={row.idlePowerMva} unit="MVA" known={row.idlePowerKnown} of={row.idle} />
      </td>
    </tr>
  );
};

const Table = ({ rows }: { readonly rows: readonly Row[] }): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('overviewTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            {[...COUNTS, 'land' as const, 'power' as const].map((column) => (
              <th key={column} scope="col" className="number">
                {t.of('column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.region.id} ${row.town?.id ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What stands idle, by region and town. */
export const Component = (): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const locale = useLocale();
  const { data, error } = useQuery(FacilityOverviewDocument);
  return (
    <>
      <PageHead title={t('overviewTitle')} description={t('overviewLead')} />
      <h1>{t('overviewTitle')}</h1>
      <p className="lead">{t('overviewLead')}</p>
      <p className="actions no-print">
        <Link className={buttonClass('primary')} to={`${opportunitiesUrl}?kind=FACILITY&view=map`}>
          {t('toMap')}
        </Link>
        <a href={addressIn(locale, '/export/facilities.csv')} download>
          {t('download')}
        </a>
        <a href={addressIn(locale, '/export/facilities.xlsx')} download>
          {t('downloadXlsx')}
        </a>
        <Link to={revivedUrl}>{t('revivedTitle')}</Link>
      </p>
      <p className="muted small">{t('columnsMean')}</p>
      {data ? (
        <>
          <IdleMap rows={data.facilityOverview} />
          <Table rows={data.facilityOverview} />
        </>
      ) : (
        <Waiting error={error} />
      )}
    </>
  );
};
