import type { FeatureCollection, Geometry, MultiLineString, Point } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Locale } from 'shared/locale/locale.ts';
import base from './base.json';
import regions from './regions.json';

/** Source of a layer and its licence. */
export interface LayerSource {
  readonly credit: string;
  readonly source: string;
  readonly licence: string;
  /** Whether some of its lines are only approximate. */
  readonly isSchematic: boolean;
}

interface RegionProperties {
  readonly name: Readonly<Record<'ru' | 'kk' | 'en', string>>;
  /** Where the name has room. */
  readonly at: readonly [number, number];
}

/** The region layer is a file that may be replaced by another one of the same form; nothing else is assumed about it. */
export type RegionTopology = Topology<{ regions: GeometryCollection<RegionProperties> }>;

// Written by scripts of this repository; JSON modules have no literal types.
export const BASE = base as unknown as Topology;
export const REGIONS = regions as unknown as RegionTopology;

export const SOURCES: readonly LayerSource[] = [base, regions];

const layer = (name: string): Geometry | FeatureCollection => {
  const object = BASE.objects[name];
  if (!object) throw new Error(`The map has no ${name}.`);
  const made = feature(BASE, object);
  return made.type === 'Feature' ? made.geometry : made;
};

/** The built-in layers, decoded. */
export const decodeOutlines = (): Readonly<
  Record<'country' | 'borders' | 'water' | 'rivers' | 'regions', Geometry | FeatureCollection>
> => ({
  country: layer('country'),
  borders: layer('borders'),
  water: layer('water'),
  rivers: layer('rivers'),
  // Lines between regions only: the outer border is the country's own.
  regions: mesh(REGIONS, REGIONS.objects.regions, (one, other) => one !== other) satisfies MultiLineString,
});

const LANGUAGE = { RU: 'ru', KK: 'kk', EN: 'en' } as const satisfies Record<Locale, string>;

/** Names of the regions, each where it has room. */
export const regionNames = (locale: Locale): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: REGIONS.objects.regions.geometries.flatMap(({ properties }) => {
    if (!properties || !('name' in properties)) return [];
    return [
      {
        type: 'Feature',
        properties: { name: properties.name[LANGUAGE[locale]] },
        geometry: { type: 'Point', coordinates: [...properties.at] },
      },
    ];
  }),
});
