import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import regionRows from '../../../server/data/regions.json';
import towns from '../../../server/data/towns.json';
import { COUNTRY } from './bounds.ts';
import { BASE, decodeOutlines, regionNames, REGIONS, SOURCES } from './outlines.ts';

const polygonsOf = (shape: unknown): Polygon['coordinates'][] => {
  const { type, coordinates } = shape as { type: string; coordinates: Polygon['coordinates'] | Polygon['coordinates'][] };
  return (type === 'Polygon' ? [coordinates] : coordinates) as Polygon['coordinates'][];
};

const crosses = ([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean =>
  y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;

/** By the even-odd rule: a hole removes what its outer ring covers. */
const isInside = (point: Position, polygon: Polygon['coordinates']): boolean =>
  polygon.reduce(
    (inside, ring) => ring.slice(1).reduce((odd, end, index) => (crosses(point, ring[index] ?? end, end) ? !odd : odd), inside),
    false,
  );

const regions = feature(REGIONS, REGIONS.objects.regions).features.map(({ id, geometry }) => ({ id, polygons: polygonsOf(geometry) }));
const country = polygonsOf(decodeOutlines().country);

const regionsAt = (point: Position): (string | number | undefined)[] =>
  regions.filter(({ polygons }) => polygons.some((polygon) => isInside(point, polygon))).map(({ id }) => id);

const packed = (name: string): number => gzipSync(readFileSync(new URL(name, import.meta.url)), { level: 9 }).length / 1024;

describe('the outlines of the map', () => {
  it('hold every region of the product, and no other', () => {
    expect(regions).toHaveLength(20);
    expect(new Set(regions.map(({ id }) => id))).toEqual(new Set(regionRows.rows.map(({ id }) => id)));
  });

  it.each(towns.rows.map((town) => [town.id, town.region, [town.lng, town.lat]] as const))(
    'hold %s in %s, and in no other',
    (_town, region, at) => {
      expect(regionsAt([...at])).toEqual([region]);
    },
  );

  it.each(regionRows.rows.map((row) => [row.id, [row.centre.lng, row.centre.lat]] as const))('hold the centre of %s', (region, at) => {
    expect(regionsAt([...at])).toEqual([region]);
  });

  it('write each name inside its region and inside the country', () => {
    for (const { properties, geometry } of regionNames('EN').features) {
      const [id] = regionsAt(geometry.coordinates);
      expect(regionRows.rows.find((row) => row.id === id)?.name.en).toBe(properties?.['name']);
      expect(country.some((polygon) => isInside(geometry.coordinates, polygon))).toBe(true);
    }
  });

  it('call the regions in the language of the reader', () => {
    const nameIn = (locale: 'RU' | 'KK' | 'EN') => regionNames(locale).features.map(({ properties }) => String(properties?.['name']));
    expect([
      nameIn('RU').includes('область Ұлытау'),
      nameIn('KK').includes('Ұлытау облысы'),
      nameIn('EN').includes('Ulytau Region'),
    ]).toEqual([true, true, true]);
  });

  it('show nothing far from the country, and the whole of it', () => {
    const lines = JSON.stringify(decodeOutlines().borders);
    const all = [...lines.matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g)].map(([, lng, lat]) => [Number(lng), Number(lat)]);
    expect(all.every(([lng = 0, lat = 0]) => lng >= 44 && lng <= 92 && lat >= 37 && lat <= 58)).toBe(true);
    for (const [lng = 0, lat = 0] of country.flat(2))
      expect(lng > COUNTRY.west && lng < COUNTRY.east && lat > COUNTRY.south && lat < COUNTRY.north).toBe(true);
  });

  it('name their source and licence', () => {
    expect(SOURCES).toHaveLength(2);
    for (const { credit, source, licence } of SOURCES) expect([credit, source, licence].every((text) => text.length > 0)).toBe(true);
    expect(Object.keys(BASE.objects).toSorted()).toEqual(['borders', 'country', 'rivers', 'water']);
  });

  it('stay small', () => {
    expect(packed('base.json') + packed('regions.json')).toBeLessThan(24);
  });
});
