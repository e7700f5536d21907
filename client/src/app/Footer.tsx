import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PlatformDocument } from '../kernel/session.graphql.ts';
import { dataUrl, facilitiesUrl, sourcesUrl } from '../kernel/urls.ts';
import { aboutUrl, accessibilityUrl, privacyUrl, termsOfUseUrl } from '../kernel/standing-urls.ts';
import { FOOTER_WORDS } from './footer.words.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import './Footer.css';

export const Footer = (): ReactElement => {
  const t = useWords(FOOTER_WORDS);
  const locale = useLocale();
  const { data } = useQuery(PlatformDocument);
  const platform = data?.platform;
  return (
    <footer className="site-footer">
      <div className="site-footer-in">
        <p>{t('about')}</p>
        <p>
          <Link to={facilitiesUrl}>{t('facilities')}</Link>
          {' · '}
          <Link to={sourcesUrl}>{t('sources')}</Link>
          {' · '}
          <Link to={dataUrl}>{t('openData')}</Link>
          {' · '}
          <Link to={`${sourcesUrl}#api`}>{t('api')}</Link>
          {platform && ` · ${t('data', { date: formatDate(locale, platform.dataAsOf) })}`}
        </p>
        <nav aria-label={t('pages')}>
          <Link to={aboutUrl}>{t('runBy')}</Link>
          {' · '}
          <Link to={privacyUrl}>{t('privacy')}</Link>
          {' · '}
          <Link to={termsOfUseUrl}>{t('terms')}</Link>
          {' · '}
          <Link to={accessibilityUrl}>{t('accessibility')}</Link>
        </nav>
        {platform?.hasDemo && (
          <p>
            {t('demo')} <a href="/demo">{t('demoSignIns')}</a>
          </p>
        )}
      </div>
    </footer>
  );
};
