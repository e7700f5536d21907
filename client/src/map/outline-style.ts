import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Locale } from 'shared/locale/locale.ts';
import { translator } from '../kernel/words.ts';
import type { MapCluster, MapTown } from './explore.ts';
import { sizeOf } from './marker-layout.ts';
import { MAP_WORDS } from './map.words.ts';
import { decodeOutlines, regionNames } from './outlines.ts';
import type ru from './map.ru.json';

export interface Colours {
  readonly land: string;
  readonly outside: string;
  readonly water: string;
  readonly waterInk: string;
  readonly line: string;
  readonly ink: string;
  readonly quietInk: string;
}

/** The page's current colours, light or dark. */
export const readColours = (element: Element): Colours => {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    land: token('surface'),
    outside: token('surface-2'),
    water: token('water'),
    waterInk: token('water-ink'),
    line: token('line-strong'),
    ink: token('ink'),
    quietInk: token('ink-2'),
  };
};

const FONT = ['Inter Qaita', 'sans-serif'];

type Place = keyof (typeof ru)['around'];

/** Names of the surroundings, placed where the initial view has room for them. */
const AROUND: readonly (readonly [Place, number, number])[] = [
  ['russia', 58.5, 54.6],
  ['china', 84.6, 44.2],
  ['kyrgyzstan', 75, 41.5],
  ['uzbekistan', 62.6, 42],
  ['turkmenistan', 56.8, 40.3],
  ['mongolia', 89.6, 48.6],
  ['caspian', 50.6, 41.9],
];

const points = (
  places: readonly {
    readonly name: string;
    readonly lng: number;
    readonly lat: number;
    readonly isWater?: boolean;
    readonly size?: number;
  }[],
): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: places.map(({ lng, lat, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
});

export const TOWN_NAMES = 'town-names';

/** The circles again, as invisible symbols: names on the base map make room for what is drawn over them. */
const TAKEN: LayerSpecification[] = [
  {
    id: 'taken',
    type: 'symbol',
    source: 'taken',
    layout: { 'text-field': 'M', 'text-font': FONT, 'text-size': ['get', 'size'], 'text-allow-overlap': true, 'text-padding': 0 },
    paint: { 'text-opacity': 0 },
  },
  {
    id: 'taken-names',
    type: 'symbol',
    source: 'taken',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 13,
      'text-anchor': 'top',
      // Below the circle, whose radius is half its size; an offset counts in letters of 13 pixels.
      'text-offset': ['interpolate', ['linear'], ['get', 'size'], 26, ['literal', [0, 1]], 65, ['literal', [0, 2.5]]],
      'text-allow-overlap': true,
    },
    paint: { 'text-opacity': 0 },
  },
];

const lines = (colours: Colours): LayerSpecification[] => [
  { id: 'outside', type: 'background', paint: { 'background-color': colours.outside } },
  { id: 'country', type: 'fill', source: 'country', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
  {
    id: 'rivers',
    type: 'line',
    source: 'rivers',
    paint: { 'line-color': colours.water, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 2.4] },
  },
  { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours.line, 'line-width': 0.7, 'line-opacity': 0.6 } },
  {
    id: 'regions',
    type: 'line',
    source: 'regions',
    paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 7, 1.2], 'line-dasharray': [3, 2] },
  },
  { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': colours.water } },
  {
    id: 'outline',
    type: 'line',
    source: 'country',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.2, 7, 2] },
  },
];

const townMarks = (colours: Colours): LayerSpecification[] => [
  {
    id: 'town-dots',
    type: 'circle',
    source: 'towns',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 2, 8, 4],
      'circle-color': colours.quietInk,
      'circle-stroke-color': colours.land,
      'circle-stroke-width': 1,
    },
  },
  {
    id: TOWN_NAMES,
    type: 'symbol',
    source: 'towns',
    minzoom: 4.5,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
      'text-radial-offset': 0.5,
      'text-justify': 'auto',
      'text-padding': 3,
    },
    paint: { 'text-color': colours.ink, 'text-halo-color': colours.land, 'text-halo-width': 1.4 },
  },
];

const names = (colours: Colours): LayerSpecification[] => [
  {
    id: 'around',
    type: 'symbol',
    source: 'around',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
      'text-variable-anchor': ['center', 'bottom', 'top'],
      'text-radial-offset': 1.5,
    },
    paint: { 'text-color': ['case', ['boolean', ['get', 'isWater'], false], colours.waterInk, colours.quietInk] },
  },
  ...townMarks(colours),
  {
    id: 'region-names',
    type: 'symbol',
    source: 'region-names',
    minzoom: 3.4,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 3.4, 11, 7, 14],
      'text-letter-spacing': 0.04,
      'text-max-width': 9,
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
      'text-radial-offset': 3,
    },
    paint: { 'text-color': colours.quietInk, 'text-halo-color': colours.land, 'text-halo-width': 1.4 },
  },
];

interface Options {
  readonly colours: Colours;
  readonly towns: readonly MapTown[];
  readonly locale: Locale;
}

export const townPoints = (towns: readonly MapTown[]): FeatureCollection<Point> => points(towns);

export const takenPoints = (clusters: readonly MapCluster[]): FeatureCollection<Point> =>
  points(clusters.map(({ name, lng, lat, count }) => ({ name: name ?? '', lng, lat, size: sizeOf(count) })));

/** The map without a tile server: outlines that come with the product, names in the page's own font. */
export const outlineStyle = ({ colours, towns, locale }: Options): StyleSpecification => {
  const t = translator(MAP_WORDS, locale);
  const around = AROUND.map(([place, lng, lat]) => ({ name: t.of('around', place), lng, lat, isWater: place === 'caspian' }));
  const data = {
    ...decodeOutlines(),
    'region-names': regionNames(locale),
    towns: townPoints(towns),
    around: points(around),
    taken: points([]),
  };
  return {
    version: 8,
    sources: Object.fromEntries(Object.entries(data).map(([name, shapes]) => [name, { type: 'geojson', data: shapes }])),
    layers: [...lines(colours), ...names(colours), ...TAKEN],
  };
};
