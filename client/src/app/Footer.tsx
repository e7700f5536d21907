import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PlatformDocument } from '../kernel/session.graphql.ts';
import { dataUrl, facilitiesUrl, sourcesUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import './Footer.css';

export const Footer = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const locale = useLocale();
  const { data } = useQuery(PlatformDocument);
  const platform = data?.platform;
  return (
    <footer className="site-footer">
      <div className="site-footer-in">
        <p>{t('footerAbout')}</p>
        <p>
          <Link to={facilitiesUrl}>{t('footerFacilities')}</Link>
          {' · '}
          <Link to={sourcesUrl}>{t('footerSources')}</Link>
          {' · '}
          <Link to={dataUrl}>{t('footerOpenData')}</Link>
          {' · '}
          <Link to={`${sourcesUrl}#api`}>{t('footerApi')}</Link>
          {platform && ` · ${t('footerData', { date: formatDate(locale, platform.dataAsOf) })}`}
        </p>
        {platform?.hasDemo && (
          <p>
            {t('footerDemo')} <a href="/demo">{t('demoSignIns')}</a>
          </p>
        )}
      </div>
    </footer>
  );
};
