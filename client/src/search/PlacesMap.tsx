import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { translator, useWords } from '../kernel/words.ts';
import { CountryMap } from '../map/CountryMap.tsx';
import type { MapPoint } from '../map/CountryMap.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { regionsOf } from './places.ts';
import type { Place, PlaceCounts, RegionPlaces } from './places.ts';
import type { Search } from 'shared/search/address.ts';
import { SEARCH_WORDS } from './search.words.ts';

const usePoint = (): ((place: Place) => MapPoint) => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  return ({ name, ...place }) => ({
    ...place,
    name: name.text,
    label: `${name.text}: ${t.count('found', place.count, formatNumber(locale, place.count, 0))}`,
  });
};

const PlaceLink = ({ place }: { readonly place: Place }): ReactElement => {
  const locale = useLocale();
  return (
    <Link to={place.to}>
      <span>
        <LocalText text={place.name} />
      </span>
      <span className="place-count">{formatNumber(locale, place.count, 0)}</span>
    </Link>
  );
};

const RegionItem = ({ region }: { readonly region: RegionPlaces }): ReactElement => (
  <li>
    <PlaceLink place={region} />
    {region.places.length > 0 && (
      <ul className="plain">
        {region.places.map((place) => (
          <li key={place.key}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    )}
  </li>
);

/** Every match by place: the map, and beside it the list that says the same. */
export const PlacesMap = ({ counts, search }: { readonly counts: PlaceCounts; readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const point = usePoint();
  const regions = useMemo(() => regionsOf(counts, search, (zone) => translator(OPPORTUNITY_WORDS, locale)('zoneName', { zone })), [counts, search, locale]);
  return (
    <div className="places">
      <figure>
        <CountryMap label={t('mapName')} points={regions.flatMap(({ places }) => places.map(point))} coarse={regions.map(point)} />
        <figcaption className="muted small">
          {t('mapHint')} {t('mapSource')}
        </figcaption>
      </figure>
      <nav aria-label={t('places')}>
        <ul className="plain places-list">
          {regions.map((region) => (
            <RegionItem key={region.key} region={region} />
          ))}
        </ul>
      </nav>
    </div>
  );
};
