import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { translator, useWords } from '../kernel/words.ts';
import type { Translate } from '../kernel/words.ts';
import { COUNTRY, cornersOf, isSameView } from './bounds.ts';
import type { MapBounds, MapContent, MapView } from './explore.ts';
import css from './LiveMap.css?url';
import { MapMarkers } from './MapMarkers.tsx';
import { MapSource } from './MapSource.tsx';
import type ru from './map.ru.json';
import { MAP_WORDS } from './map.words.ts';
import { outlineStyle, readColours, takenPoints, TOWN_NAMES, townPoints } from './outline-style.ts';
import { BY_PROGRAM, PADDING, useLiveMap } from './useLiveMap.ts';

const localeOf = (t: Translate<typeof ru>): Record<string, string> => ({
  'Map.Title': t('canvas'),
  'CooperativeGesturesHandler.WindowsHelpText': t('wheel'),
  'CooperativeGesturesHandler.MacHelpText': t('wheelMac'),
  'CooperativeGesturesHandler.MobileHelpText': t('fingers'),
});

/** Moves the map to the requested view, unless the reader has just moved it there. */
const useAskedView = (map: MapLibre | null, view: MapBounds | null, toldRef: { current: MapBounds | null }): void => {
  const first = useRef(true);
  useEffect(() => {
    if (!map) return;
    // The map was created with the first one.
    if (first.current) {
      first.current = false;
      return;
    }
    const asked = view ?? COUNTRY;
    if (toldRef.current && isSameView(asked, toldRef.current)) return;
    toldRef.current = null;
    map.fitBounds(cornersOf(asked), { padding: view ? 0 : PADDING }, BY_PROGRAM);
  }, [map, view, toldRef]);
};

/** The base map knows what is drawn over it: a town named by its circle is not named twice, and other names keep clear. */
const useGround = (map: MapLibre | null, hasOutlines: boolean, { towns, clusters }: MapContent): void => {
  useEffect(() => {
    if (!map || !hasOutlines) return undefined;
    const said = clusters.flatMap(({ name }) => (name === null ? [] : [name]));
    const show = (): void => {
      void map.getSource<GeoJSONSource>('towns')?.setData(townPoints(towns));
      void map.getSource<GeoJSONSource>('taken')?.setData(takenPoints(clusters));
      if (map.getLayer(TOWN_NAMES)) map.setFilter(TOWN_NAMES, ['!', ['in', ['get', 'name'], ['literal', said]]]);
    };
    // Not `isStyleLoaded`, which is false while any source loads, when the event has long been: the names would stay under the circles.
    if (map.getSource('towns')) show();
    map.on('style.load', show);
    return () => {
      map.off('style.load', show);
    };
  }, [map, hasOutlines, towns, clusters]);
};

/** The map over the whole window. Escape ends it, and so does the focus when it leaves: what it goes to would be covered. */
const useWholeWindow = (frame: RefObject<HTMLElement | null>): { readonly isWhole: boolean; readonly turn: () => void } => {
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const section = frame.current?.parentElement;
    if (!isWhole || !section) return undefined;
    const end = (): void => setIsWhole(false);
    const onKey = ({ key }: KeyboardEvent): void => (key === 'Escape' ? end() : undefined);
    const onFocus = ({ target }: FocusEvent): void => (target instanceof Node && !section.contains(target) ? end() : undefined);
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, [isWhole, frame]);
  return { isWhole, turn: () => setIsWhole(!isWhole) };
};

interface ControlsProps {
  readonly map: MapLibre;
  readonly frame: RefObject<HTMLElement | null>;
}

const Controls = ({ map, frame }: ControlsProps): ReactElement => {
  const t = useWords(MAP_WORDS);
  const { isWhole, turn } = useWholeWindow(frame);
  return (
    <div className="explore-controls">
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => map.zoomIn()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z" />
        </svg>
      </button>
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => map.zoomOut()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 11h14v2H5z" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={t('wholeCountry')}
        title={t('wholeCountry')}
        onClick={() => map.fitBounds(cornersOf(COUNTRY), { padding: PADDING })}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zm0 2a7 7 0 1 1 0 14a7 7 0 1 1 0-14zm0 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6z" />
        </svg>
      </button>
      <button
        type="button"
        className="explore-whole"
        aria-label={t('wholeWindow')}
        title={t('wholeWindow')}
        aria-pressed={isWhole}
        onClick={turn}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {isWhole ? (
            <path d="M8 4h2v6H4V8h4zm6 0h2v4h4v2h-6zM4 14h6v6H8v-4H4zm10 0h6v2h-4v4h-2z" />
          ) : (
            <path d="M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z" />
          )}
        </svg>
      </button>
    </div>
  );
};

interface Props extends MapContent {
  readonly onFail: (error: unknown) => void;
}

/** The interactive map: MapLibre draws the base map, and the circles over it are buttons. */
export const LiveMap = (props: Props): ReactElement => {
  const { view, styleUrl, towns, onFail, onMoved } = props;
  const locale = useLocale();
  const t = translator(MAP_WORDS, locale);
  const frame = useRef<HTMLDivElement>(null);
  const toldRef = useRef<MapBounds | null>(null);
  const { map, hasOutlines } = useLiveMap({
    frame,
    view,
    styleUrl,
    locale: localeOf(t),
    drawOutlines: () => outlineStyle({ colours: readColours(frame.current ?? document.documentElement), towns, locale }),
    onFail,
    onMoved: (moved: MapView) => {
      toldRef.current = moved.bounds;
      onMoved(moved);
    },
  });
  useAskedView(map, view, toldRef);
  useGround(map, hasOutlines, props);
  return (
    <>
      <link rel="stylesheet" href={css} precedence="default" />
      <div ref={frame} className="explore-canvas" />
      {map && (
        <MapMarkers
          map={map}
          clusters={props.clusters}
          highlighted={props.highlighted ?? null}
          onPick={props.onPick}
          onPointed={(cluster) => props.onPointed?.(cluster)}
        />
      )}
      <div className="explore-bar">
        {hasOutlines && <MapSource />}
        {map && <Controls map={map} frame={frame} />}
      </div>
    </>
  );
};
