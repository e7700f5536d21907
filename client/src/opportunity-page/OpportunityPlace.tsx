import type { FragmentType } from '@apollo/client';
import { lazy } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { opportunitiesUrl, townUrl, zoneUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { IndustrialZoneLinks } from '../industrial-zones/IndustrialZoneLinks.tsx';
import { Unknown } from '../sources/AsOf.tsx';
import { Later } from '../ui/Later.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OpportunityPlaceFragmentDoc } from './opportunity-place.graphql.ts';
import type { OpportunityPlaceFragment } from './opportunity-place.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import './OpportunityPlace.css';

const PlaceMap = lazy(async () => ({ default: (await import('../map/PlaceMap.tsx')).PlaceMap }));

export const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Coordinates = ({ location }: { readonly location: NonNullable<OpportunityPlaceFragment['location']> }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const locale = useLocale();
  return (
    <>
      {t('latLng', { lat: formatNumber(locale, location.lat), lng: formatNumber(locale, location.lng) })}
      {location.isHint && <span className="muted small under">{t('pointHint')}</span>}
    </>
  );
};

const Zone = ({ shown }: { readonly shown: OpportunityPlaceFragment }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  if (!shown.zone) return null;
  return (
    <Pair label={t('zone')}>
      <Link to={zoneUrl(shown.zone.slug)}>
        <LocalText text={shown.zone.name} />
      </Link>
    </Pair>
  );
};

const IndustrialZone = ({ shown }: { readonly shown: OpportunityPlaceFragment }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  if (shown.industrialZones.length > 0) {
    const label = t(shown.__typename === 'IndustrialSite' ? 'industrialZone' : 'zonesOnIt');
    return (
      <Pair label={label}>
        <IndustrialZoneLinks zones={shown.industrialZones} />
      </Pair>
    );
  }
  if (shown.__typename !== 'IndustrialSite') return null;
  return <Pair label={t('industrialZone')}>{shown.industrialZone ? <LocalText text={shown.industrialZone} /> : <Unknown />}</Pair>;
};

/** The location, as far as anybody has stated it. */
export const OpportunityPlace = ({ from }: { readonly from: FragmentType<OpportunityPlaceFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityPlaceFragmentDoc, from);
  if (!shown) return null;
  const { town, region, place, location } = shown;
  return (
    <section className="section" aria-labelledby="place">
      <h2 id="place">{t('placeTitle')}</h2>
      {location && (
        <Later className="place-frame">
          <PlaceMap centre={location} name={(town?.name ?? place ?? region.name).text} isHint={location.isHint} />
        </Later>
      )}
      <dl className="facts facts-wide">
        <Pair label={t('town')}>
          {town ? (
            <Link to={townUrl(town.slug)}>
              <LocalText text={town.name} />
            </Link>
          ) : (
            t('outsideTowns')
          )}
        </Pair>
        {place && (
          <Pair label={t('locality')}>
            <LocalText text={place} />
          </Pair>
        )}
        <Pair label={t('region')}>
          <Link to={`${opportunitiesUrl}?region=${region.slug}`}>
            <LocalText text={region.name} />
          </Link>
        </Pair>
        <Zone shown={shown} />
        <IndustrialZone shown={shown} />
        <Pair label={t('coordinates')}>{location ? <Coordinates location={location} /> : <Unknown />}</Pair>
      </dl>
    </section>
  );
};
