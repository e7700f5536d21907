import { LngLat, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { MapOptions, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { COUNTRY, cornersOf, nearestIn } from './bounds.ts';
import type { MapBounds, MapView } from './explore.ts';

setWorkerUrl(workerUrl);

const LEAST_ZOOM = 2;
/** Outlines show no further detail from here on; streets do. */
const MOST_ZOOM = { outlines: 11, tiles: 17 };
export const PADDING = 24;

/** Marks a move of ours; every other one is the reader's, and MapLibre does not always report the gesture. */
export const BY_PROGRAM = { byProgram: true };

const viewOf = (map: MapLibre): MapView => {
  const bounds = map.getBounds();
  return {
    bounds: { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() },
    zoom: map.getZoom(),
  };
};

interface Options {
  readonly frame: RefObject<HTMLElement | null>;
  readonly view: MapBounds | null;
  readonly styleUrl: string | null;
  readonly locale: Record<string, string>;
  /** The built-in outlines in the current colours. */
  readonly drawOutlines: () => StyleSpecification;
  readonly onMoved: (view: MapView) => void;
  readonly onFail: (error: unknown) => void;
}

const optionsOf = (container: HTMLElement, { view, styleUrl, locale, drawOutlines }: Options): MapOptions => {
  const most = styleUrl === null ? MOST_ZOOM.outlines : MOST_ZOOM.tiles;
  return {
    container,
    style: styleUrl ?? drawOutlines(),
    bounds: cornersOf(view ?? COUNTRY),
    fitBoundsOptions: { padding: PADDING },
    maxZoom: most,
    renderWorldCopies: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: styleUrl === null ? false : { compact: false },
    locale,
    // The centre of the view never leaves the country: nothing is drawn far away.
    transformConstrain: (center, zoom) => {
      const { lng, lat } = nearestIn(COUNTRY, center);
      return { center: new LngLat(lng, lat), zoom: Math.min(Math.max(zoom, LEAST_ZOOM), most) };
    },
  };
};

/** Reports moves by the reader. A change of the frame's size also ends a move, but does not change centre and zoom. */
const onReaderMoved = (map: MapLibre, tell: () => void): void => {
  const spot = (): string => `${map.getCenter().toString()} ${map.getZoom()}`;
  let before = spot();
  map.on('moveend', (event) => {
    const now = spot();
    if (now !== before && !('byProgram' in event)) tell();
    before = now;
  });
};

interface Live {
  /** Null until it can be drawn on. */
  readonly map: MapLibre | null;
  /** Whether the base map is the built-in outlines: by choice, or because the operator's style could not be loaded. */
  readonly hasOutlines: boolean;
}

/** Reports once that the style of this map could not be loaded; later failures are single tiles. */
const onStyleFailure = (map: MapLibre, tell: () => void): void => {
  const failed = (): void => {
    map.off('error', failed);
    tell();
  };
  map.on('error', failed);
  map.once('style.load', () => map.off('error', failed));
};

const watchColours = (tell: () => void): (() => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
};

/** A map in the frame for the life of the component. */
export const useLiveMap = (options: Options): Live => {
  const { frame, styleUrl } = options;
  const [map, setMap] = useState<MapLibre | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const hasOutlines = styleUrl === null || missing === styleUrl;
  const moved = useEffectEvent((made: MapLibre) => options.onMoved(viewOf(made)));
  const create = useEffectEvent((container: HTMLElement): MapLibre | null => {
    try {
      return new MapLibre(optionsOf(container, options));
    } catch (error) {
      options.onFail(error);
      return null;
    }
  });
  const redraw = useEffectEvent((made: MapLibre) => {
    if (hasOutlines) made.setStyle(options.drawOutlines());
  });
  const replace = useEffectEvent((made: MapLibre) => {
    setMissing(styleUrl);
    made.setStyle(options.drawOutlines());
  });

  useEffect(() => {
    const made = frame.current && create(frame.current);
    if (!made) return undefined;
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    onReaderMoved(made, () => moved(made));
    if (styleUrl !== null) onStyleFailure(made, () => replace(made));
    const forget = watchColours(() => redraw(made));
    const shown = requestAnimationFrame(() => setMap(made));
    return () => {
      cancelAnimationFrame(shown);
      forget();
      setMap(null);
      made.remove();
    };
  }, [frame, styleUrl]);
  return { map, hasOutlines };
};
