import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { dataUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { AnswerTimes } from './AnswerTimes.tsx';
import { SourcesPageDocument } from './sources.graphql.ts';
import { SourceApi } from './SourceApi.tsx';
import { SourceOrigins } from './SourceOrigins.tsx';
import { SourcePlan } from './SourcePlan.tsx';
import { SOURCES_WORDS } from './sources.words.ts';
import { Waiting } from './Waiting.tsx';

const How = (): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  return (
    <section className="section" aria-labelledby="how">
      <h2 id="how">{t('howTitle')}</h2>
      <ul className="reading">
        <li>{t('howClaims')}</li>
        <li>{t('howDates')}</li>
        <li>{t('howUnknown')}</li>
        <li>{t('howMoney')}</li>
        <li>{t('howOked')}</li>
        <li>{t('howTerms')}</li>
        <li>{t('howPopulation')}</li>
        <li>{t('howCoordinates')}</li>
      </ul>
    </section>
  );
};

const Licences = (): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  return (
    <section className="section" aria-labelledby="licences">
      <h2 id="licences">{t('licencesTitle')}</h2>
      <ul className="reading">
        <li>{t('licenceFont')}</li>
        <li>{t('licenceMap')}</li>
        <li>
          {t('licenceFacts')} <Link to={dataUrl}>{t('allFiles')}</Link>
        </li>
      </ul>
    </section>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  const { data, error } = useQuery(SourcesPageDocument);
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {data ? <SourceOrigins data={data} /> : <Waiting error={error} />}
      <How />
      {data && <SourcePlan plan={data.platform.plan} />}
      {data && <AnswerTimes rows={data.stewardAnswers} />}
      <SourceApi />
      <Licences />
    </>
  );
};
