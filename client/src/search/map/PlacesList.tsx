import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { translator, useWords } from '../../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import type { Search } from 'shared/search/address.ts';
import { regionsOf } from './places.ts';
import type { Place, PlaceCounts, RegionPlaces } from './places.ts';
import { PLACES_WORDS } from './places.words.ts';
import './PlacesList.css';

export const useRegions = (counts: PlaceCounts, search: Search): readonly RegionPlaces[] => {
  const locale = useLocale();
  return useMemo(
    () => regionsOf(counts, search, (zone) => translator(OPPORTUNITY_WORDS, locale)('zoneName', { zone })),
    [counts, search, locale],
  );
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

/** Every match by region and place, as links: the content of the map as a list. */
export const PlacesList = ({ regions }: { readonly regions: readonly RegionPlaces[] }): ReactElement => {
  const t = useWords(PLACES_WORDS);
  return (
    <nav aria-label={t('places')}>
      <ul className="plain places-list">
        {regions.map((region) => (
          <RegionItem key={region.key} region={region} />
        ))}
      </ul>
    </nav>
  );
};
