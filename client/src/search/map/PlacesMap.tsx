import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { CountryMap } from '../../map/CountryMap.tsx';
import type { MapPoint } from '../../map/CountryMap.tsx';
import type { Place, PlaceCounts } from './places.ts';
import { PlacesList, useRegions } from './PlacesList.tsx';
import type { Search } from 'shared/search/address.ts';
import { PLACES_WORDS } from './places.words.ts';
import './PlacesMap.css';

const usePoint = (): ((place: Place) => MapPoint) => {
  const t = useWords(PLACES_WORDS);
  const locale = useLocale();
  return ({ name, ...place }) => ({
    ...place,
    name: name.text,
    label: `${name.text}: ${t.count('count', place.count, formatNumber(locale, place.count, 0))}`,
  });
};

/** Every match by place: the map, and beside it an equivalent list. */
export const PlacesMap = ({ counts, search }: { readonly counts: PlaceCounts; readonly search: Search }): ReactElement => {
  const t = useWords(PLACES_WORDS);
  const point = usePoint();
  const regions = useRegions(counts, search);
  return (
    <div className="places">
      <figure>
        <CountryMap label={t('mapName')} points={regions.flatMap(({ places }) => places.map(point))} coarse={regions.map(point)} />
        <figcaption className="muted small">
          {t('mapHint')} {t('mapSource')}
        </figcaption>
      </figure>
      <PlacesList regions={regions} />
    </div>
  );
};
