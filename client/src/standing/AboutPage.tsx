import { useQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { sourcesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { ABOUT_WORDS } from './about.words.ts';
import { StandingTextsDocument } from './standing.graphql.ts';
import type { StandingTextsQuery } from './standing.graphql.ts';
import { StandingPage, StandingSection } from './StandingPage.tsx';

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement | null =>
  children ? (
    <>
      <dt className="muted small">{label}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

/** What the operator's settings say; whoever has given no name has not named itself. */
const Operator = ({ operator }: { readonly operator: StandingTextsQuery['platform']['operator'] }): ReactElement => {
  const t = useWords(ABOUT_WORDS);
  const { name, bin, address, email, phone } = operator;
  return (
    <StandingSection id="operator" title={t('operator')}>
      {!name && <p>{t('notNamed')}</p>}
      <dl>
        <Row label={t('name')}>{name}</Row>
        <Row label={t('bin')}>{bin}</Row>
        <Row label={t('address')}>{address}</Row>
        <Row label={t('email')}>{email && <a href={`mailto:${email}`}>{email}</a>}</Row>
        <Row label={t('phone')}>{phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}</Row>
      </dl>
    </StandingSection>
  );
};

export const AboutPage = (): ReactElement => {
  const t = useWords(ABOUT_WORDS);
  const { data, error } = useQuery(StandingTextsDocument);
  return (
    <StandingPage
      title={t('title')}
      lead={t('lead')}
      own={data?.platform.standingTexts.about}
      facts={data && <Operator operator={data.platform.operator} />}
      isReady={data !== undefined}
      error={error}
    >
      <StandingSection id="contact" title={t('contact')}>
        <ul>
          <li>{t('contactOperator')}</li>
          <li>{t('contactSteward')}</li>
          <li>{t('contactFigure')}</li>
        </ul>
      </StandingSection>
      <StandingSection id="figures" title={t('figures')}>
        <p>
          {t('figuresText')} <Link to={sourcesUrl}>{t('toSources')}</Link>
        </p>
      </StandingSection>
    </StandingPage>
  );
};
