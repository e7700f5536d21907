import type { ReactElement } from 'react';
import { Form, Link, NavLink, useLocation, useSearchParams } from 'react-router';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { SuggestBox } from '../suggestions/SuggestBox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { homeUrl, opportunitiesUrl, plansUrl, townsUrl, zonesUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import './Header.css';

const LANGUAGES: Record<Locale, { readonly short: string; readonly name: string }> = {
  RU: { short: 'Рус', name: 'Русский' },
  KK: { short: 'Қаз', name: 'Қазақша' },
  EN: { short: 'Eng', name: 'English' },
};

const YEAR = 365 * 24 * 3600;

const remember = (locale: Locale) => (): void => {
  document.cookie = `lang=${locale.toLowerCase()}; path=/; max-age=${YEAR}; samesite=lax`;
};

const Languages = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <nav className="languages" aria-label={t('languages')}>
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={addressIn(locale, pathname) + search}
          hrefLang={locale.toLowerCase()}
          lang={locale.toLowerCase()}
          aria-current={locale === current ? 'true' : undefined}
          onClick={remember(locale)}
        >
          <span aria-hidden="true">{LANGUAGES[locale].short}</span>
          <span className="hidden">{LANGUAGES[locale].name}</span>
        </a>
      ))}
    </nav>
  );
};

const SearchBox = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  return (
    <search className="site-search">
      <Form action={opportunitiesUrl} key={asked}>
        <SuggestBox>
          <input type="search" name="q" defaultValue={asked} placeholder={t('search')} aria-label={t('searchLabel')} />
        </SuggestBox>
        <button type="submit" className="button button-quiet">
          <Icon name="search" />
          <span className="hidden">{t('find')}</span>
        </button>
      </Form>
    </search>
  );
};

export const Header = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return (
    <header className="site-header">
      <div className="site-header-in">
        <Link className="logo" to={homeUrl}>
          <img src="/logo.svg" width="32" height="32" alt="" />
          <span>{'Qaita'}</span>
        </Link>
        <SearchBox />
        <nav className="site-nav" aria-label={t('navigation')}>
          <NavLink to={opportunitiesUrl}>{t('opportunities')}</NavLink>
          <NavLink to={townsUrl}>{t('towns')}</NavLink>
          <NavLink to={zonesUrl}>{t('zones')}</NavLink>
          <NavLink to={plansUrl()}>{t('plans')}</NavLink>
        </nav>
        <Languages />
        <AccountLinks />
      </div>
    </header>
  );
};
