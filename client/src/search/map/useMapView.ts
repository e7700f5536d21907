import { useState } from 'react';
import { COUNTRY } from '../../map/bounds.ts';
import type { MapBounds, MapCluster, MapView } from '../../map/explore.ts';
import type { Search } from 'shared/search/address.ts';
import { around, isOnePoint, keyOfBox, rounded, viewOf, widened } from './map-view.ts';
import type { Frame } from './map-view.ts';
import type { Commit } from '../useSearch.ts';

interface State {
  /** The view requested of the map; null is the whole country. */
  readonly asked: MapBounds | null;
  /** The view it shows, as far as known. */
  readonly seen: MapView;
  /** The box in the address that belongs to this view; another one came from elsewhere. */
  readonly box: string;
  /** Moved since the list was last searched by the map. */
  readonly isMoved: boolean;
}

export interface MapViewing {
  readonly asked: MapBounds | null;
  readonly seen: MapView;
  readonly isMoved: boolean;
  readonly onMoved: (view: MapView) => void;
  readonly onPick: (cluster: MapCluster) => void;
  readonly searchHere: () => void;
}

interface Options {
  readonly search: Search;
  readonly commit: Commit;
  readonly frame: Frame;
  /** The list is searched whenever the map is moved. */
  readonly follows: boolean;
}

/** Around one point: about a kilometre. */
const ROOM = 0.01;

const viewAt = (bounds: MapBounds | null, frame: Frame): MapView => viewOf(bounds ?? COUNTRY, frame);

/** The map and the address follow each other. */
export const useMapView = ({ search, commit, frame, follows }: Options): MapViewing => {
  const box = keyOfBox(search.box);
  const [state, setState] = useState<State>(() => ({ asked: search.box, seen: viewAt(search.box, frame), box, isMoved: false }));
  // The back button, a chip or a link: the map moves there.
  if (box !== state.box) setState({ asked: search.box, seen: viewAt(search.box, frame), box, isMoved: false });

  const searchIn = (bounds: MapBounds, some: Partial<State>, replace: boolean): void => {
    const next = rounded(bounds);
    setState({ ...state, ...some, box: keyOfBox(next), isMoved: false });
    commit((current) => ({ ...current, box: next }), { replace });
  };
  return {
    asked: state.asked,
    seen: state.seen,
    isMoved: state.isMoved,
    onMoved: (seen) => (follows ? searchIn(seen.bounds, { seen }, true) : setState({ ...state, seen, isMoved: true })),
    onPick: ({ bounds }) => {
      if (isOnePoint(bounds, frame)) return searchIn(around(bounds, ROOM), {}, false);
      const asked = widened(bounds, 0.2);
      const seen = viewAt(asked, frame);
      return follows ? searchIn(seen.bounds, { asked, seen }, false) : setState({ ...state, asked, seen, isMoved: true });
    },
    searchHere: () => searchIn(state.seen.bounds, {}, false),
  };
};
