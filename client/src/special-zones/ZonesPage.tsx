import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ratesUrl, zonesCompareUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { ZonesDocument } from './special-zones.graphql.ts';
import { ZoneTabs } from '../industrial-zones/ZoneTabs.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import { ZonesTable } from './ZonesTable.tsx';

export const Component = (): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const { data, error } = useQuery(ZonesDocument);
  return (
    <>
      <PageHead title={t('zonesTitle')} description={t('zonesLead')} />
      <h1>{t('zonesTitle')}</h1>
      <p className="lead">{t('zonesLead')}</p>
      <p className="actions no-print">
        <Link className={buttonClass('primary')} to={zonesCompareUrl}>
          {t('toCompare')}
        </Link>
        <Link to={ratesUrl}>{t('toRates')}</Link>
      </p>
      {data && <ZoneTabs shown="SPECIAL" special={data.zones.length} industrial={data.industrialZones.length} />}
      {data ? <ZonesTable zones={data.zones} /> : <Waiting error={error} />}
    </>
  );
};
