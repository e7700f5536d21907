import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
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
    if (map.isStyleLoaded()) show();
    map.on('style.load', show);
    return () => {
      map.off('style.load', show);
    };
  }, [map, hasOutlines, towns, clusters]);
};

const Controls = ({ map }: { readonly map: MapLibre }): ReactElement => {
  const t = useWords(MAP_WORDS);
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
          <path d="M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z" />
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
      {map && <MapMarkers map={map} clusters={props.clusters} highlighted={props.highlighted ?? null} onPick={props.onPick} />}
      <div className="explore-bar">
        {hasOutlines && <MapSource />}
        {map && <Controls map={map} />}
      </div>
    </>
  );
};
