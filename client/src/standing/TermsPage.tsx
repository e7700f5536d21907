import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';

import { useWords } from '../kernel/words.ts';
import { TERMS_OF_USE_WORDS } from './terms-of-use.words.ts';
import { StandingTextsDocument } from './standing.graphql.ts';
import { StandingPage, StandingSection } from './StandingPage.tsx';

export const TermsPage = (): ReactElement => {
  const t = useWords(TERMS_OF_USE_WORDS);
  const { data, error } = useQuery(StandingTextsDocument);
  return (
    <StandingPage title={t('title')} lead={t('lead')} own={data?.platform.standingTexts.terms} isReady={data !== undefined} error={error}>
      <StandingSection id="free" title={t('free')}>
        <p>{t('freeText')}</p>
      </StandingSection>
      <StandingSection id="figures" title={t('figures')}>
        <p>{t('figuresText')}</p>
      </StandingSection>
      <StandingSection id="interest" title={t('interest')}>
        <p>{t('interestText')}</p>
      </StandingSection>
      <StandingSection id="stewards" title={t('stewards')}>
        <p>{t('stewardsText')}</p>
      </StandingSection>
      <StandingSection id="conduct" title={t('conduct')}>
        <p>{t('conductText')}</p>
      </StandingSection>
      <StandingSection id="change" title={t('change')}>
        <p>{t('changeText')}</p>
      </StandingSection>
    </StandingPage>
  );
};
