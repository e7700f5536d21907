import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { industrialZonesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { OpportunityCards } from '../opportunities/OpportunityCards.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { IndustrialZonePageDocument } from './industrial-zone-page.graphql.ts';
import type { IndustrialZonePageQuery } from './industrial-zone-page.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { IndustrialZoneGlance } from './IndustrialZoneGlance.tsx';
import { Eligibility } from './founding/Eligibility.tsx';
import { ZoneBadges } from './ZoneBadges.tsx';
import { ZonePlan } from './ZonePlan.tsx';

type Zone = NonNullable<IndustrialZonePageQuery['industrialZone']>;

const structured = (zone: Zone): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'Place',
  name: zone.name.text,
  containedInPlace: { '@type': 'AdministrativeArea', name: zone.region.name.text },
});

const Basis = ({ zone }: { readonly zone: Zone }): ReactElement | null => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  if (zone.facilities.length > 0)
    return (
      <OpportunityCards
        id="basis"
        title={t('facilitiesTitle')}
        nodes={zone.facilities}
        total={zone.facilities.length}
        search={`region=${zone.region.slug}`}
      />
    );
  return zone.basis ? (
    <section className="section" aria-labelledby="basis">
      <h2 id="basis">{t('facilitiesTitle')}</h2>
      <p>
        <LocalText text={zone.basis} />
      </p>
    </section>
  ) : null;
};

const ZoneView = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return (
    <>
      <PageHead
        title={zone.name.text}
        description={t('pageDescription', { name: zone.name.text, region: zone.region.name.text })}
        data={structured(zone)}
      />
      <Crumbs label={claims('trail')} trail={[{ to: industrialZonesUrl, label: t('title') }]} />
      <h1>
        <LocalText text={zone.name} />
      </h1>
      <p>
        <ZoneBadges zone={zone} />
      </p>
      {zone.note && (
        <p className="lead">
          <LocalText text={zone.note} />
        </p>
      )}
      <p className="muted">
        {t.of('originMeans', zone.origin)} {t('noRelief')}
      </p>
      <IndustrialZoneGlance from={zone} />
      {zone.plan && <ZonePlan plan={zone.plan} />}
      {zone.eligibility && <Eligibility eligibility={zone.eligibility} />}
      <Basis zone={zone} />
      {zone.sites.length > 0 && (
        <OpportunityCards
          id="sites"
          title={t('sitesTitle')}
          nodes={zone.sites}
          total={zone.sites.length}
          search={`kind=INDUSTRIAL_SITE&region=${zone.region.slug}`}
        />
      )}
      <SourceSection title={t('sourcesTitle')} sources={zone.sources} />
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(IndustrialZonePageDocument, { variables: { slug } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  return shown.industrialZone ? <ZoneView zone={shown.industrialZone} /> : <NotFound />;
};
