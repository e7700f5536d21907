import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { Reconciliation } from '../measures/Reconciliation.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { ClaimSections } from './ClaimSections.tsx';
import { COUNTRY_KEYS } from './country-sections.ts';
import { CountryDocument } from './country.graphql.ts';
import type { CountryQuery } from './country.graphql.ts';
import { CountryTiles } from './CountryTiles.tsx';
import { CoveredTowns } from './CoveredTowns.tsx';
import { MoneyOfPlans } from './MoneyOfPlans.tsx';
import { PLANS_WORDS } from './plans.words.ts';
import { Steps } from './Steps.tsx';

const Contents = ({ country }: { readonly country: CountryQuery }): ReactElement => {
  const groups = country.townFactGroups;
  return (
    <>
      {country.platform.plan && <MoneyOfPlans plan={country.platform.plan} />}
      <CountryTiles groups={groups} />
      <CoveredTowns towns={country.towns} />
      <Steps groups={groups} />
      <Reconciliation />
      <ClaimSections groups={groups} />
    </>
  );
};

/** The country page: what the plans of single-industry towns counted on, what came of it, and what is proposed. */
export const Component = (): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const { data, error } = useQuery(CountryDocument, { variables: { keys: [...COUNTRY_KEYS] } });
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {data ? <Contents country={data} /> : <Waiting error={error} />}
    </>
  );
};
