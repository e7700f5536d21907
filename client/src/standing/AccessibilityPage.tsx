import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { aboutUrl } from '../kernel/standing-urls.ts';
import { useWords } from '../kernel/words.ts';
import { ACCESSIBILITY_WORDS } from './accessibility.words.ts';
import { StandingTextsDocument } from './standing.graphql.ts';
import { StandingPage, StandingSection } from './StandingPage.tsx';

export const AccessibilityPage = (): ReactElement => {
  const t = useWords(ACCESSIBILITY_WORDS);
  const { data, error } = useQuery(StandingTextsDocument);
  return (
    <StandingPage
      title={t('title')}
      lead={t('lead')}
      own={data?.platform.standingTexts.accessibility}
      isReady={data !== undefined}
      error={error}
    >
      <StandingSection id="aim" title={t('aim')}>
        <p>{t('aimText')}</p>
      </StandingSection>
      <StandingSection id="tested" title={t('tested')}>
        <ul>
          <li>{t('testedAxe')}</li>
          <li>{t('testedKeyboard')}</li>
          <li>{t('testedColour')}</li>
          <li>{t('testedScripts')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="gaps" title={t('gaps')}>
        <ul>
          <li>{t('gapsReaders')}</li>
          <li>{t('gapsFiles')}</li>
          <li>{t('gapsTexts')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="complain" title={t('complain')}>
        <p>{t('complainText')}</p>
      </StandingSection>
      <p>
        <Link to={aboutUrl}>{t('toOperator')}</Link>
      </p>
    </StandingPage>
  );
};
