import { LngLat, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { MapOptions, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { COUNTRY, cornersOf, nearestIn } from './bounds.ts';
import type { MapBounds, MapView } from './explore.ts';

setWorkerUrl(workerUrl);

const LEAST_ZOOM = 2;
/** Outlines say nothing more from here on; streets do. */
const MOST_ZOOM = { outlines: 11, tiles: 17 };
export const PADDING = 24;

/** Marks a move that the reader asked for by one of our own buttons; MapLibre marks its own gestures with the event behind them. */
export const BY_READER = { byReader: true };

const isByReader = (event: object): boolean => 'byReader' in event || ('originalEvent' in event && event.originalEvent instanceof Event && event.originalEvent.type !== 'resize');

export const viewOf = (map: MapLibre): MapView => {
  const bounds = map.getBounds();
  return { bounds: { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }, zoom: map.getZoom() };
};

interface Options {
  readonly frame: RefObject<HTMLElement | null>;
  readonly view: MapBounds | null;
  readonly styleUrl: string | null;
  readonly locale: Record<string, string>;
  /** The shipped outlines in the colours of now. */
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
    // The middle of the view never leaves the country: what lies far away is not drawn.
    transformConstrain: (center, zoom) => {
      const { lng, lat } = nearestIn(COUNTRY, center);
      return { center: new LngLat(lng, lat), zoom: Math.min(Math.max(zoom, LEAST_ZOOM), most) };
    },
  };
};

/** A map in the frame for as long as the component stands; null until it can be drawn upon. */
export const useLiveMap = (options: Options): MapLibre | null => {
  const { frame, styleUrl } = options;
  const [map, setMap] = useState<MapLibre | null>(null);
  const isStyled = useRef(false);
  const create = useEffectEvent((container: HTMLElement) => new MapLibre(optionsOf(container, options)));
  const fail = useEffectEvent((error: unknown) => options.onFail(error));
  const moved = useEffectEvent((made: MapLibre, event: object) => {
    if (isByReader(event)) options.onMoved(viewOf(made));
  });
  const redraw = useEffectEvent((made: MapLibre) => made.setStyle(options.drawOutlines()));

  useEffect(() => {
    if (!frame.current) return undefined;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let made: MapLibre;
    try {
      made = create(frame.current);
    } catch (error) {
      fail(error);
      return undefined;
    }
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    isStyled.current = false;
    made.once('style.load', () => {
      isStyled.current = true;
    });
    made.on('moveend', (event) => moved(made, event));
    // The operator's own style may be out of reach: the shipped outlines are not.
    made.on('error', () => {
      if (!isStyled.current && styleUrl !== null) redraw(made);
    });
    const onColours = (): void => {
      if (styleUrl === null) redraw(made);
    };
    dark.addEventListener('change', onColours);
    setMap(made);
    return () => {
      dark.removeEventListener('change', onColours);
      setMap(null);
      made.remove();
    };
  }, [frame, styleUrl]);
  return map;
};
