import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { facilitiesUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { TownsDocument } from './towns.graphql.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { TOWN_WORDS } from './towns.words.ts';
import { TownsTable } from './TownsTable.tsx';

export const Component = (): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const { data, error } = useQuery(TownsDocument);
  return (
    <>
      <PageHead title={t('townsTitle')} description={t('townsLead')} />
      <h1>{t('townsTitle')}</h1>
      <p className="lead">{t('townsLead')}</p>
      <p className="no-print">
        <Link to={facilitiesUrl}>{t('toFacilities')}</Link>
      </p>
      {data ? <TownsTable towns={data.towns} regionIds={data.regions.map(({ id }) => id)} /> : <Waiting error={error} />}
    </>
  );
};
