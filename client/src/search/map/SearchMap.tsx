import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { toProblem } from '../../kernel/problem.ts';
import { translator, useWords } from '../../kernel/words.ts';
import { ExploreMap } from '../../map/ExploreMap.tsx';
import type { MapBounds, MapCluster, MapTown } from '../../map/explore.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { SearchClustersDocument, SearchGroundDocument } from './search-map.graphql.ts';
import type { SearchClustersQuery, SearchGroundQuery } from './search-map.graphql.ts';
import { SearchPlacesDocument } from './search-places.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Search } from 'shared/search/address.ts';
import { askedOf, clusterAt, mapCluster } from './map-view.ts';
import type { Spot } from './is-inside.ts';
import type { Frame } from './map-view.ts';
import { PlacesList, useRegions } from './PlacesList.tsx';
import type { PlaceCounts } from './places.ts';
import { PLACES_WORDS } from './places.words.ts';
import { SEARCH_LATER_WORDS } from '../search-later.words.ts';
import { narrowingOf } from '../search-variables.ts';
import { useMapView } from './useMapView.ts';
import type { MapViewing } from './useMapView.ts';
import type { Commit } from '../useSearch.ts';
import '../../map/ExploreMap.css';
import '../filters/SearchFacet.css';
import './SearchMap.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  /** The location of the hovered row. */
  readonly pointed: Spot | null;
  /** The bounds of the hovered circle. */
  readonly onPointed: (area: MapBounds | null) => void;
}

/** As in the map itself: outlines end where streets would begin; an operator's tiles go further. */
const DEEPEST = { outlines: 11, tiles: 17 };

/** The row of buttons under the map. */
const BAR = 44;

type Clusters = SearchClustersQuery['opportunities']['clusters'];

const useCircles = (clusters: Clusters | undefined): readonly MapCluster[] => {
  const locale = useLocale();
  return useMemo(() => {
    const t = translator(PLACES_WORDS, locale);
    const label = (name: string | null, count: number): string => {
      const found = t.count('count', count, formatNumber(locale, count, 0));
      return name ? `${name}: ${found}` : found;
    };
    return (clusters ?? []).map((cluster) => mapCluster(cluster, label));
  }, [clusters, locale]);
};

const useTowns = (ground: SearchGroundQuery | undefined): readonly MapTown[] =>
  useMemo(() => (ground?.towns ?? []).map(({ name, location }) => ({ name: name.text, lat: location.lat, lng: location.lng })), [ground]);

const Listed = ({ counts, search }: { readonly counts: PlaceCounts; readonly search: Search }): ReactElement => (
  <PlacesList regions={useRegions(counts, search)} />
);

/** The same places as a list, loaded when it is opened. */
const Places = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  const [isOpen, setIsOpen] = useState(false);
  const { data, previousData, error } = useQuery(SearchPlacesDocument, { variables: narrowingOf(search), skip: !isOpen });
  const counts = (data ?? previousData)?.opportunities.places;
  return (
    <details className="facet map-places" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('placesAsList')}</summary>
      {error && <ProblemNotice problem={toProblem(error)} />}
      {counts && <Listed counts={counts} search={search} />}
      {isOpen && !counts && !error && <Skeleton lines={6} label={t('placesAsList')} />}
    </details>
  );
};

type Size = Omit<Frame, 'deepest'>;

interface BarProps {
  readonly follows: boolean;
  readonly onFollows: (follows: boolean) => void;
  readonly viewing: MapViewing;
}

/** Whether the list follows the map, and a button to make it. */
const MapBar = ({ follows, onFollows, viewing }: BarProps): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  return (
    <div className="map-bar">
      <label className="choice">
        <input type="checkbox" checked={follows} onChange={({ currentTarget }) => onFollows(currentTarget.checked)} />
        <span className="choice-name">{t('searchAsIMove')}</span>
      </label>
      {!follows && (
        <Button onClick={viewing.searchHere} disabled={!viewing.isMoved}>
          {t('searchHere')}
        </Button>
      )}
    </div>
  );
};

const Pane = ({ search, commit, pointed, onPointed, size }: Props & { readonly size: Size }): ReactElement => {
  const t = useWords(PLACES_WORDS);
  const [follows, setFollows] = useState(true);
  const { data: ground } = useQuery(SearchGroundDocument);
  const styleUrl = ground?.platform.mapStyleUrl ?? null;
  const frame = { ...size, deepest: styleUrl === null ? DEEPEST.outlines : DEEPEST.tiles };
  const viewing = useMapView({ search, commit, frame, follows });
  // The visible area is part of the query anyway; the list's box would only create another cache entry.
  const variables = { ...narrowingOf({ ...search, box: null }), ...askedOf(viewing.seen) };
  const { data, previousData, error, loading } = useQuery(SearchClustersDocument, { variables });
  const circles = useCircles((data ?? previousData)?.opportunities.clusters);
  const towns = useTowns(ground);
  return (
    <>
      {error && <ProblemNotice problem={toProblem(error)} />}
      {ground && (
        <ExploreMap
          label={t('mapName')}
          clusters={circles}
          towns={towns}
          view={viewing.asked}
          highlighted={clusterAt(circles, pointed)}
          onMoved={viewing.onMoved}
          onPick={viewing.onPick}
          onPointed={(circle) => onPointed(circle && circle.bounds)}
          styleUrl={styleUrl}
          busy={loading}
        />
      )}
      {!ground && <div className="explore" />}
      <MapBar follows={follows} onFollows={setFollows} viewing={viewing} />
    </>
  );
};

/** The map beside the list; both show the same search. */
export const SearchMap = (props: Props): ReactElement => {
  const [size, setSize] = useState<Size | null>(null);
  const measure = (element: HTMLElement | null): void => {
    if (element && !size) setSize({ width: element.clientWidth || 600, height: Math.max(element.clientHeight - BAR, 300) });
  };
  return (
    <>
      <div ref={measure}>{size ? <Pane {...props} size={size} /> : <div className="explore" />}</div>
      <Places search={props.search} />
    </>
  );
};
