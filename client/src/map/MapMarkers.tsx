import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import type { MapCluster } from './explore.ts';
import { namesWithRoom, sizeOf } from './marker-layout.ts';

interface Props {
  readonly map: MapLibre;
  readonly clusters: readonly MapCluster[];
  readonly highlighted: string | null;
  readonly onPick: (cluster: MapCluster) => void;
}

const buttonsIn = (layer: HTMLElement): readonly HTMLElement[] => [...layer.children].filter((child) => child instanceof HTMLElement);

const isNear = ({ x, y }: { readonly x: number; readonly y: number }, { clientWidth, clientHeight }: HTMLElement): boolean =>
  x > 0 && y > 0 && x < clientWidth && y < clientHeight;

/** Puts every circle where its place is now; one outside the frame can be neither seen nor reached. */
const place = (map: MapLibre, layer: HTMLElement, clusters: readonly MapCluster[]): void => {
  for (const [index, button] of buttonsIn(layer).entries()) {
    const cluster = clusters[index];
    if (!cluster) continue;
    const at = map.project([cluster.lng, cluster.lat]);
    button.style.transform = `translate(-50%, -50%) translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    button.hidden = !isNear(at, map.getContainer());
  }
};

const nameThose = (map: MapLibre, layer: HTMLElement, clusters: readonly MapCluster[]): void => {
  const placed = clusters.map(({ lng, lat, count, name }) => ({ ...map.project([lng, lat]), size: sizeOf(count), name }));
  const hasRoom = namesWithRoom(placed);
  for (const [index, button] of buttonsIn(layer).entries()) button.classList.toggle('is-named', hasRoom[index] === true);
};

/** Keeps the circles on their places while the map moves, and their names apart once it rests. */
const useFollowing = (map: MapLibre, layer: RefObject<HTMLElement | null>, clusters: readonly MapCluster[]): void => {
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return undefined;
    const follow = (): void => place(map, element, clusters);
    const rest = (): void => {
      follow();
      nameThose(map, element, clusters);
    };
    rest();
    map.on('move', follow);
    map.on('moveend', rest);
    map.on('resize', rest);
    return () => {
      map.off('move', follow);
      map.off('moveend', rest);
      map.off('resize', rest);
    };
  }, [map, layer, clusters]);
};

/** A keyboard whose circle has just dissolved into others goes on from the map itself, not from the top of the page. */
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

/** The circles: real buttons over the drawing, in the order in which they were given. */
export const MapMarkers = ({ map, clusters, highlighted, onPick }: Props): ReactElement => {
  const locale = useLocale();
  const layer = useRef<HTMLDivElement>(null);
  useFollowing(map, layer, clusters);
  useKeptFocus(map, layer);
  const buttons = clusters.map((cluster) => {
    const size = sizeOf(cluster.count);
    return (
      <button
        key={cluster.key}
        type="button"
        className={cluster.key === highlighted ? 'explore-circle is-pointed' : 'explore-circle'}
        style={{ width: size, height: size }}
        aria-label={cluster.label}
        onClick={() => onPick(cluster)}
      >
        <span>{formatNumber(locale, cluster.count, 0)}</span>
        <span className="explore-name" aria-hidden="true">
          {cluster.name ?? cluster.label}
        </span>
      </button>
    );
  });
  // Inside MapLibre's own box, so that the wheel and a drag that begin on a circle still move the map.
  return createPortal(
    <div ref={layer} className="explore-circles">
      {buttons}
    </div>,
    map.getCanvasContainer(),
  );
};
