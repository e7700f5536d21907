import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { CountryFigures } from './CountryFigures.tsx';
import { IndustrialZonesDocument } from './industrial-zones.graphql.ts';
import type { IndustrialZonesQuery } from './industrial-zones.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { IndustrialZonesTable } from './IndustrialZonesTable.tsx';
import { fitsFilter, readZoneFilter } from './zone-filter.ts';
import { ZoneFilters } from './ZoneFilters.tsx';
import { ZoneTabs } from './ZoneTabs.tsx';

const Zones = ({ data }: { readonly data: IndustrialZonesQuery }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const [params] = useSearchParams();
  const filter = readZoneFilter(params);
  const shown = data.industrialZones.filter((zone) => fitsFilter(filter, zone));
  return (
    <>
      <ZoneTabs shown="INDUSTRIAL" special={data.zones.length} industrial={data.industrialZones.length} />
      <ZoneFilters zones={data.industrialZones} />
      <p className="muted">
        <output>{t.count('found', shown.length)}</output>
      </p>
      <IndustrialZonesTable zones={shown} />
      <CountryFigures figures={data.industrialZoneFigures} />
    </>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const { data, error } = useQuery(IndustrialZonesDocument);
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {data ? <Zones data={data} /> : <Waiting error={error} />}
    </>
  );
};
