import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Form, Link } from 'react-router';
import { managedTermsUrl, opportunitiesUrl, reviewUrl, revivedUrl, signInUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { addressIn, useLocale, usePageContext } from '../kernel/locale-context.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { part } from '../page/part.tsx';
import { toProblem } from '../kernel/problem.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { SearchPlacesDocument } from '../search/map/search-places.graphql.ts';
import type { SearchPlacesQuery } from '../search/map/search-places.graphql.ts';
import { HomeDocument } from './home.graphql.ts';
import type { HomeQuery } from './home.graphql.ts';
import { OpportunityCard } from '../opportunities/OpportunityCard.tsx';
import { NO_SEARCH, nameOf } from 'shared/search/address.ts';
import { searchUrl } from '../kernel/search-url.ts';
import { SuggestBox } from '../suggestions/SuggestBox.tsx';
import { narrowingOf } from '../search/search-variables.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HOME_WORDS } from './home.words.ts';
import { jobsOf, needsOf } from './ways.ts';
import type { Way } from './ways.ts';
import './HomePage.css';

/** Below the first screen. */
const PlacesMap = part('PlacesMap', async () => (await import('../search/map/PlacesMap.tsx')).PlacesMap);

const PlanMoney = part('PlanMoney', async () => (await import('./PlanMoney.tsx')).PlanMoney);

const SearchForm = (): ReactElement => {
  const t = useWords(HOME_WORDS);
  return (
    <search className="hero-search">
      <Form action={opportunitiesUrl}>
        <label htmlFor="hero-search">{t('search')}</label>
        <div>
          <SuggestBox>
            <input id="hero-search" type="search" name={nameOf('text')} placeholder={t('searchHint')} />
          </SuggestBox>
          <button type="submit" className={buttonClass('primary')}>
            <Icon name="search" />
            {t('find')}
          </button>
        </div>
      </Form>
    </search>
  );
};

interface WaysProps<Name extends string> {
  readonly title: string;
  readonly ways: Readonly<Record<Name, Way>>;
  readonly names: readonly Name[];
  readonly nameOf: (name: Name) => string;
}

/** Links to searches with what they find; one that finds nothing is of no use. */
const Ways = <Name extends string>({ title, ways, names, nameOf: labelOf }: WaysProps<Name>): ReactElement => {
  const locale = useLocale();
  return (
    <nav className="ways" aria-label={title}>
      <p>{title}</p>
      <ul className="plain">
        {names
          .filter((name) => ways[name].count > 0)
          .map((name) => (
            <li key={name}>
              <Link to={searchUrl(ways[name].search)}>
                {labelOf(name)} <span className="ways-count">{formatNumber(locale, ways[name].count, 0)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
};

const OPEN_NOW = searchUrl({ acceptsInterest: true });

/** What it is, how much there is now, and the ways in. */
const Hero = ({ home }: { readonly home: HomeQuery | undefined }): ReactElement => {
  const t = useWords(HOME_WORDS);
  const locale = useLocale();
  const count = home?.open.totalCount ?? 0;
  return (
    <section className="hero">
      <h1>{t('title')}</h1>
      <p className="hero-lead">{t('lead')}</p>
      {home && (
        <p className="hero-now">
          <Link to={OPEN_NOW}>{t.count('openNow', count, formatNumber(locale, count, 0))}</Link>
        </p>
      )}
      <SearchForm />
      {home && (
        <>
          <Ways title={t('jobs')} ways={jobsOf(home)} names={['RESTART', 'BUILD', 'RENT', 'FUND']} nameOf={(name) => t.of('job', name)} />
          <Ways title={t('needs')} ways={needsOf(home)} names={['POWER', 'RAIL', 'FLOOR']} nameOf={(name) => t.of('need', name)} />
        </>
      )}
    </section>
  );
};

const Door = ({ to, name, text }: { readonly to: string; readonly name: string; readonly text: string }): ReactElement => (
  <li className="door">
    <h3>
      <Link to={to}>
        {name}
        <Icon name="arrow" />
      </Link>
    </h3>
    <p>{text}</p>
  </li>
);

const Doors = (): ReactElement => {
  const t = useWords(HOME_WORDS);
  return (
    <section className="section" aria-labelledby="doors">
      <h2 id="doors">{t('staff')}</h2>
      <ul className="plain doors">
        <Door to={signInUrl(managedTermsUrl)} name={t('zone')} text={t('zoneText')} />
        <Door to={signInUrl(reviewUrl)} name={t('spk')} text={t('spkText')} />
      </ul>
    </section>
  );
};

/** One that was idle and works again. */
const Revived = ({ revived: { edges } }: Pick<HomeQuery, 'revived'>): ReactElement | null => {
  const t = useWords(HOME_WORDS);
  if (edges.length === 0) return null;
  return (
    <section className="section" aria-labelledby="revived">
      <h2 id="revived">{t('revivedTitle')}</h2>
      <ul className="cards">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <OpportunityCard from={node} />
          </li>
        ))}
      </ul>
      <p className="more">
        <Link className={buttonClass('secondary')} to={revivedUrl}>
          {t('revivedMore')}
        </Link>
      </p>
    </section>
  );
};

interface Shown {
  readonly home: HomeQuery;
  readonly map: SearchPlacesQuery['opportunities'];
}

const Contents = ({ home, map }: Shown): ReactElement => {
  const t = useWords(HOME_WORDS);
  const locale = useLocale();
  return (
    <>
      <section className="section" aria-labelledby="newest">
        <h2 id="newest">{t('newest')}</h2>
        <p className="muted">{t('newestOrder')}</p>
        <ul className="cards">
          {home.open.edges.map(({ node }) => (
            <li key={node.id}>
              <OpportunityCard from={node} />
            </li>
          ))}
        </ul>
        <p className="more">
          <Link className={buttonClass('secondary')} to={OPEN_NOW}>
            {t.count('all', home.open.totalCount, formatNumber(locale, home.open.totalCount, 0))}
          </Link>
        </p>
      </section>
      {home.platform.plan && <PlanMoney plan={home.platform.plan} />}
      <Revived revived={home.revived} />
      <section className="section" aria-labelledby="map">
        <h2 id="map">{t('mapTitle')}</h2>
        <PlacesMap counts={map.places} search={NO_SEARCH} />
      </section>
    </>
  );
};

/** The product for search engines, with the way to search it. */
const structured = (origin: string, locale: Locale): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'Qaita',
  url: origin + addressIn(locale, '/'),
  inLanguage: locale.toLowerCase(),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${addressIn(locale, opportunitiesUrl)}?${nameOf('text')}={words}` },
    'query-input': 'required name=words',
  },
});

export const Component = (): ReactElement => {
  const t = useWords(HOME_WORDS);
  const { origin, locale } = usePageContext();
  const home = useQuery(HomeDocument);
  const map = useQuery(SearchPlacesDocument, { variables: narrowingOf(NO_SEARCH) });
  const error = home.error ?? map.error;
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} data={structured(origin, locale)} />
      <Hero home={home.data} />
      {error && <ProblemNotice problem={toProblem(error)} />}
      {home.data && map.data && <Contents home={home.data} map={map.data.opportunities} />}
      {!error && !(home.data && map.data) && <Skeleton lines={9} label={t('loading')} />}
      <Doors />
    </>
  );
};
