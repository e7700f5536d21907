import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { townsUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { part } from '../page/part.tsx';
import { useWords } from '../kernel/words.ts';
import { TownPageDocument } from './town-page.graphql.ts';
import type { TownPageQuery } from './town-page.graphql.ts';
import { OpportunityCards } from '../opportunities/OpportunityCards.tsx';
import { Watch } from '../saved-searches/Watch.tsx';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TownEnterprises } from './TownEnterprises.tsx';
import { TownFacts } from './TownFacts.tsx';
import { TownGlance } from './TownGlance.tsx';
import { TownHistory } from './TownHistory.tsx';
import { TownPlanMoney } from './TownPlanMoney.tsx';
import { TownProgrammes } from './TownProgrammes.tsx';
import { TownWear } from './TownWear.tsx';
import { TOWN_WORDS } from './towns.words.ts';

const TownMeasures = part(
  'TownMeasures',
  async () => (await import('../measures/TownMeasures.tsx')).TownMeasures,
  <LoadingLines lines={6} />,
);

type Town = NonNullable<TownPageQuery['town']>;

const structured = (town: Town): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'City',
  name: town.name.text,
  containedInPlace: { '@type': 'AdministrativeArea', name: town.region.name.text },
  geo: { '@type': 'GeoCoordinates', latitude: town.location.lat, longitude: town.location.lng },
});

const TownView = ({
  town,
  opportunities,
}: {
  readonly town: Town;
  readonly opportunities: TownPageQuery['opportunities'];
}): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return (
    <>
      <PageHead
        title={town.name.text}
        description={t('townDescription', { town: town.name.text, region: town.region.name.text })}
        data={structured(town)}
      />
      <Crumbs label={claims('trail')} trail={[{ to: townsUrl, label: t('townsTitle') }]} />
      <h1>
        <LocalText text={town.name} />
      </h1>
      {town.note && (
        <p className="lead">
          <LocalText text={town.note} />
        </p>
      )}
      <Watch subject="TOWN" slug={town.slug} />
      <div className="two two-page">
        <div>
          <TownHistory from={town} />
          <TownEnterprises from={town} />
          <TownWear from={town} />
          <TownPlanMoney from={town} />
          <TownMeasures slug={town.slug} />
          <TownProgrammes from={town} isExcluded={town.listStatus === 'EXCLUDED'} />
          <TownFacts from={town} />
        </div>
        <TownGlance from={town} opportunities={opportunities.totalCount} />
      </div>
      <OpportunityCards
        id="opportunities"
        title={t('townOpportunities')}
        nodes={opportunities.edges.map((edge) => edge.node)}
        total={opportunities.totalCount}
        search={`town=${town.slug}`}
      />
      <SourceSection title={t('sourcesTitle')} sources={town.sources} />
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(TownPageDocument, { variables: { slug, towns: [slug] } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  return shown.town ? <TownView town={shown.town} opportunities={shown.opportunities} /> : <NotFound />;
};
