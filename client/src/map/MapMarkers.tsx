import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import type { MapCluster } from './explore.ts';
import { namesWithRoom, sizeOf } from './marker-layout.ts';
import type { Spot } from './projection.ts';
import { spread } from './spread.ts';

interface Props {
  readonly map: MapLibre;
  readonly clusters: readonly MapCluster[];
  readonly highlighted: string | null;
  readonly onPick: (cluster: MapCluster) => void;
  readonly onPointed: (cluster: MapCluster | null) => void;
}

const buttonsIn = (layer: HTMLElement): readonly HTMLElement[] => [...layer.children].filter((child) => child instanceof HTMLElement);

const isNear = ({ x, y }: Spot, { clientWidth, clientHeight }: HTMLElement): boolean =>
  x > 0 && y > 0 && x < clientWidth && y < clientHeight;

/** How far a circle was pushed aside by others, by its key. */
type Pushed = ReadonlyMap<string, Spot>;

/** Moves every circle to its position; one outside the frame can be neither seen nor focused. */
const place = (map: MapLibre, layer: HTMLElement, clusters: readonly MapCluster[], pushed: Pushed): void => {
  for (const [index, button] of buttonsIn(layer).entries()) {
    const cluster = clusters[index];
    if (!cluster) continue;
    const at = map.project([cluster.lng, cluster.lat]);
    const { x, y } = pushed.get(cluster.key) ?? { x: 0, y: 0 };
    button.style.transform = `translate(-50%, -50%) translate(${Math.round(at.x + x)}px, ${Math.round(at.y + y)}px)`;
    button.hidden = !isNear(at, map.getContainer());
  }
};

/** Distance from an edge at which a name would be cut off. */
const EDGE = { side: 100, below: 64 };

/** Near an edge the name of a hovered circle extends inwards. */
const turnInwards = (button: HTMLElement, spot: Spot | undefined, frame: HTMLElement): void => {
  button.classList.toggle('is-west', spot !== undefined && spot.x < EDGE.side);
  button.classList.toggle('is-east', spot !== undefined && spot.x > frame.clientWidth - EDGE.side);
  button.classList.toggle('is-south', spot !== undefined && spot.y > frame.clientHeight - EDGE.below);
};

/** Separates the circles of this view until each can be clicked, and shows the names that fit. */
const settle = (map: MapLibre, layer: HTMLElement, clusters: readonly MapCluster[]): Pushed => {
  const frame = map.getContainer();
  const seen = clusters.map((cluster) => ({ cluster, at: map.project([cluster.lng, cluster.lat]) })).filter(({ at }) => isNear(at, frame));
  const circles = spread(
    seen.map(({ cluster, at }) => ({ x: at.x, y: at.y, r: sizeOf(cluster.count) / 2 })),
    frame.clientWidth,
    frame.clientHeight,
  );
  const placed = seen.map(({ cluster, at }, index) => ({ cluster, at, now: circles[index] ?? { x: at.x, y: at.y, r: 0 } }));
  const circlesNow = placed.map(({ cluster, now }) => ({ x: now.x, y: now.y, size: now.r * 2, name: cluster.name }));
  const hasRoom = namesWithRoom(circlesNow, { width: frame.clientWidth, height: frame.clientHeight });
  const named = new Set(placed.filter((_, index) => hasRoom[index]).map(({ cluster }) => cluster.key));
  const spots = new Map(placed.map(({ cluster, now }) => [cluster.key, now]));
  for (const [index, button] of buttonsIn(layer).entries()) {
    const key = clusters[index]?.key ?? '';
    button.classList.toggle('is-named', named.has(key));
    turnInwards(button, spots.get(key), frame);
  }
  return new Map(placed.map(({ cluster, at, now }) => [cluster.key, { x: now.x - at.x, y: now.y - at.y }]));
};

/** Keeps the circles in place while the map moves, and apart once it rests. */
const useFollowing = (map: MapLibre, layer: RefObject<HTMLElement | null>, clusters: readonly MapCluster[]): void => {
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return undefined;
    let pushed: Pushed = new Map();
    const follow = (): void => place(map, element, clusters, pushed);
    const rest = (): void => {
      pushed = settle(map, element, clusters);
      follow();
    };
    // A double click is two presses of the circle, and must not also zoom the map.
    const keep = (event: Event): void => event.stopPropagation();
    rest();
    element.addEventListener('dblclick', keep);
    map.on('move', follow);
    map.on('moveend', rest);
    map.on('resize', rest);
    return () => {
      element.removeEventListener('dblclick', keep);
      map.off('move', follow);
      map.off('moveend', rest);
      map.off('resize', rest);
    };
  }, [map, layer, clusters]);
};

/** When the focused circle has just split into others, the focus moves to the map, not to the top of the page. */
const useKeptFocus = (map: MapLibre, layer: RefObject<HTMLElement | null>): void => {
  const isInside = useRef(false);
  useEffect(() => {
    const active = document.activeElement;
    if (isInside.current && active === document.body) map.getCanvas().focus({ preventScroll: true });
  });
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      isInside.current = event.target instanceof Node && layer.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [layer]);
};

/** The circles: real buttons over the map, in the given order. */
export const MapMarkers = ({ map, clusters, highlighted, onPick, onPointed }: Props): ReactElement => {
  const locale = useLocale();
  const layer = useRef<HTMLDivElement>(null);
  useFollowing(map, layer, clusters);
  useKeptFocus(map, layer);
  const leave = (): void => onPointed(null);
  const buttons = clusters.map((cluster) => {
    const size = sizeOf(cluster.count);
    const point = (): void => onPointed(cluster);
    return (
      <button
        key={cluster.key}
        type="button"
        className={cluster.key === highlighted ? 'explore-circle is-pointed' : 'explore-circle'}
        style={{ width: size, height: size }}
        aria-label={cluster.label}
        onClick={() => onPick(cluster)}
        onPointerEnter={point}
        onFocus={point}
        onPointerLeave={leave}
        onBlur={leave}
      >
        <span>{formatNumber(locale, cluster.count, 0)}</span>
        <span className="explore-name" aria-hidden="true">
          {cluster.name ?? cluster.label}
        </span>
      </button>
    );
  });
  // Inside MapLibre's own element, so that wheel and drag events on a circle still move the map.
  return createPortal(
    <div ref={layer} className="explore-circles">
      {buttons}
    </div>,
    map.getCanvasContainer(),
  );
};
