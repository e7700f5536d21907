import type { ReactElement, ToggleEvent } from 'react';
import { Form, Link, NavLink, useLocation, useSearchParams } from 'react-router';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { SuggestBox } from '../suggestions/SuggestBox.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { useClosedByMoving } from './useClosedByMoving.ts';
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

/** On a phone the search box and the sections stand in native popovers, which also open without scripts. */
const SEARCH = 'site-search';
const MENU = 'site-menu';

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

const focusOnOpening = ({ newState, currentTarget }: ToggleEvent<HTMLElement>): void => {
  if (newState === 'open') currentTarget.querySelector('input')?.focus();
};

const SearchBox = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const popover = useClosedByMoving();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  return (
    <search ref={popover} id={SEARCH} popover="auto" className="site-search" onToggle={focusOnOpening}>
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

const Opener = ({ target, icon, label }: { readonly target: string; readonly icon: IconName; readonly label: string }): ReactElement => (
  <button type="button" className="button button-quiet button-icon site-opener" popoverTarget={target}>
    <Icon name={icon} />
    <span className="hidden">{label}</span>
  </button>
);

const Menu = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const popover = useClosedByMoving();
  return (
    <div ref={popover} id={MENU} popover="auto" className="site-menu">
      <nav className="site-nav" aria-label={t('navigation')}>
        <NavLink to={opportunitiesUrl}>{t('opportunities')}</NavLink>
        <NavLink to={townsUrl}>{t('towns')}</NavLink>
        <NavLink to={zonesUrl}>{t('zones')}</NavLink>
        <NavLink to={plansUrl()}>{t('plans')}</NavLink>
      </nav>
      <Languages />
    </div>
  );
};

/** One row at every width. */
export const Header = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return (
    <header className="site-header">
      <div className="site-header-in">
        <Link className="logo" to={homeUrl}>
          <img src="/logo.svg" width="32" height="32" alt="" />
          <span>{'Qaita'}</span>
        </Link>
        <Opener target={SEARCH} icon="search" label={t('searchLabel')} />
        <SearchBox />
        <Menu />
        <AccountLinks />
        <Opener target={MENU} icon="menu" label={t('menu')} />
      </div>
    </header>
  );
};
