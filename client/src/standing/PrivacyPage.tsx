import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { aboutUrl } from '../kernel/standing-urls.ts';
import { useWords } from '../kernel/words.ts';
import { PRIVACY_WORDS } from './privacy.words.ts';
import { StandingTextsDocument } from './standing.graphql.ts';
import { StandingPage, StandingSection } from './StandingPage.tsx';

export const PrivacyPage = (): ReactElement => {
  const t = useWords(PRIVACY_WORDS);
  const { data, error } = useQuery(StandingTextsDocument);
  return (
    <StandingPage title={t('title')} lead={t('lead')} own={data?.platform.standingTexts.privacy} isReady={data !== undefined} error={error}>
      <StandingSection id="visitors" title={t('visitors')}>
        <ul>
          <li>{t('visitorsNone')}</li>
          <li>{t('visitorsCookie')}</li>
          <li>{t('visitorsLimits')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="account" title={t('account')}>
        <ul>
          <li>{t('accountKept')}</li>
          <li>{t('accountSessions')}</li>
          <li>{t('accountLinks')}</li>
          <li>{t('accountWork')}</li>
          <li>{t('accountDevice')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="who" title={t('who')}>
        <ul>
          <li>{t('whoSteward')}</li>
          <li>{t('whoAdmin')}</li>
          <li>{t('whoPublic')}</li>
          <li>{t('whoNobody')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="keep" title={t('keep')}>
        <ul>
          <li>{t('keepAccount')}</li>
          <li>{t('keepRecord')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="rights" title={t('rights')}>
        <ul>
          <li>{t('rightsList')}</li>
          <li>{t('rightsSelf')}</li>
          <li>{t('rightsWithdraw')}</li>
          <li>{t('rightsComplain')}</li>
        </ul>
      </StandingSection>
      <p>
        <Link to={aboutUrl}>{t('toOperator')}</Link>
      </p>
    </StandingPage>
  );
};
