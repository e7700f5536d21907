/** A rectangle on the globe, in degrees; never across the 180th meridian. */
export interface MapBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What the reader sees. */
export interface MapView {
  readonly bounds: MapBounds;
  readonly zoom: number;
}

/** Opportunities near each other, as one circle. */
export interface MapCluster {
  readonly key: string;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  /** The full text for screen readers. */
  readonly label: string;
  /** Shown beside the circle when it is one opportunity or one place. */
  readonly name: string | null;
  /** Bounds of its members. */
  readonly bounds: MapBounds;
}

/** A town with its name in the reader's language. */
export interface MapTown {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
}

/** Data and callbacks of the map; the same for every way in which it is drawn. */
export interface MapContent {
  readonly label: string;
  readonly clusters: readonly MapCluster[];
  /** Drawn as small dots on the built-in outlines. */
  readonly towns: readonly MapTown[];
  /** Null is the whole country. */
  readonly view: MapBounds | null;
  /** Key of the cluster of the hovered row. */
  readonly highlighted?: string | null;
  /** After the reader has moved or zoomed; never after the map was moved by its `view`. */
  readonly onMoved: (view: MapView) => void;
  readonly onPick: (cluster: MapCluster) => void;
  /** The circle that is hovered or focused; null when none is. */
  readonly onPointed?: (cluster: MapCluster | null) => void;
  /** Style of the operator's own tiles; null: the built-in outlines. */
  readonly styleUrl: string | null;
  readonly busy: boolean;
}
