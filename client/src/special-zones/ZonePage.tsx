import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { zonesUrl, zoneTermsFeedUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { ZonePageDocument } from './zone-page.graphql.ts';
import type { ZonePageQuery } from './zone-page.graphql.ts';
import { OpportunityCards } from '../opportunities/OpportunityCards.tsx';
import { Watch } from '../saved-searches/Watch.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import { UpcomingTerms } from './terms/UpcomingTerms.tsx';
import { ZoneActivities } from './ZoneActivities.tsx';
import { ZoneGlance } from './ZoneGlance.tsx';
import { ZoneTermsInForce } from './terms/ZoneTermsInForce.tsx';
import './jumps.css';

type Zone = NonNullable<ZonePageQuery['zone']>;

const structured = (zone: Zone): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'Place',
  name: zone.name.text,
  containedInPlace: { '@type': 'AdministrativeArea', name: zone.region.name.text },
  ...(zone.location.isHint ? {} : { geo: { '@type': 'GeoCoordinates', latitude: zone.location.lat, longitude: zone.location.lng } }),
});

const SectionLinks = (): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <nav className="no-print" aria-label={t('onThisPage')}>
      <ul className="jumps">
        <li>
          <a href="#activities">{t('activitiesTitle')}</a>
        </li>
        <li>
          <a href="#sites">{t('sitesTitle')}</a>
        </li>
        <li>
          <a href="#terms">{t('termsTitle')}</a>
        </li>
        <li>
          <a href="#versions">{t('versionsTitle')}</a>
        </li>
      </ul>
    </nav>
  );
};

const ZoneView = ({
  zone,
  opportunities,
}: {
  readonly zone: Zone;
  readonly opportunities: ZonePageQuery['opportunities'];
}): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const name = t('zoneName', { name: withInnerQuotes(zone.name.text) });
  return (
    <>
      <PageHead
        title={name}
        description={t('zoneDescription', { name: withInnerQuotes(zone.name.text), region: zone.region.name.text })}
        data={structured(zone)}
        feed={{ path: zoneTermsFeedUrl(zone.slug), title: t('feedTitle', { zone: name }) }}
      />
      <Crumbs label={claims('trail')} trail={[{ to: zonesUrl, label: t('zonesTitle') }]} />
      <h1>{name}</h1>
      {zone.note && (
        <p className="lead">
          <LocalText text={zone.note} />
        </p>
      )}
      <UpcomingTerms zone={zone.slug} versions={zone.upcomingTerms} />
      <Watch subject="ZONE" slug={zone.slug} />
      <SectionLinks />
      <div className="two two-page">
        <div>
          <ZoneActivities from={zone} />
          <OpportunityCards
            id="sites"
            title={t('sitesTitle')}
            nodes={opportunities.edges.map((edge) => edge.node)}
            total={opportunities.totalCount}
            search={`zone=${zone.slug}`}
          />
          <ZoneTermsInForce from={zone} />
        </div>
        <ZoneGlance from={zone} opportunities={opportunities.totalCount} />
      </div>
      <SourceSection title={t('sourcesTitle')} sources={zone.sources} />
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(ZonePageDocument, { variables: { slug, zones: [slug] } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  return shown.zone ? <ZoneView zone={shown.zone} opportunities={shown.opportunities} /> : <NotFound />;
};
