import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { ZonesDocument } from '../gql-places/graphql.ts';
import { Waiting } from '../sources/Waiting.tsx';
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
      {data ? <ZonesTable zones={data.zones} /> : <Waiting error={error} />}
    </>
  );
};
