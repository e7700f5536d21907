/** A rectangle of the globe, in degrees; never across the 180th meridian. */
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
  /** The whole of it, for those who cannot see the map. */
  readonly label: string;
  /** Shown beside the circle when it is one opportunity or one place. */
  readonly name: string | null;
  /** Of its members. */
  readonly bounds: MapBounds;
}

/** A town with its name in the reader's language. */
export interface MapTown {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
}

/** What the map shows and tells; the same for every way in which it is drawn. */
export interface MapContent {
  readonly label: string;
  readonly clusters: readonly MapCluster[];
  /** Shown as small dots by the shipped outlines. */
  readonly towns: readonly MapTown[];
  /** Null is the whole country. */
  readonly view: MapBounds | null;
  /** Key of the cluster of the row that is pointed at. */
  readonly highlighted?: string | null;
  /** After the reader has moved or zoomed; never after the map was moved by its `view`. */
  readonly onMoved: (view: MapView) => void;
  readonly onPick: (cluster: MapCluster) => void;
  /** Style of the operator's own tiles; null means the shipped outlines. */
  readonly styleUrl: string | null;
  readonly busy: boolean;
}
