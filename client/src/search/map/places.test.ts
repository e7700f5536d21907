import { describe, expect, it } from 'vitest';
import { regionsOf } from './places.ts';
import type { PlaceCounts } from './places.ts';
import { NO_SEARCH } from 'shared/search/address.ts';

type Counted = PlaceCounts[number];

const name = (text: string): Counted['name'] => ({ __typename: 'LocalizedText', text, locale: 'RU', isFallback: false });

const REGION: Counted['region'] = {
  __typename: 'Region',
  id: 'r',
  slug: 'karaganda-region',
  name: name('Карагандинская область'),
  location: { __typename: 'GeoPoint', lat: 49.8, lng: 73.1 },
};

const SARYARQA: Counted['zone'] = { __typename: 'SpecialZone', id: 'z', slug: 'saryarqa', name: name('Сарыарқа') };
const BALKHASH: Counted['town'] = { __typename: 'Town', id: 't', slug: 'balkhash' };

const at = (count: number, lat: number): Pick<Counted, '__typename' | 'count' | 'location' | 'region'> => ({
  __typename: 'PlaceCount',
  count,
  location: { __typename: 'GeoPoint', lat, lng: 74, isHint: true },
  region: REGION,
});

const COUNTS: PlaceCounts = [
  { ...at(5, 49.8), name: name('Карагандинская область'), town: null, zone: SARYARQA },
  { ...at(4, 46.8), name: name('Балхаш'), town: BALKHASH, zone: null },
  { ...at(3, 49.2), name: name('Карагандинская область'), town: null, zone: SARYARQA },
  { ...at(2, 49.81), name: name('Караганда'), town: null, zone: null },
];

describe('places on the map', () => {
  const [region] = regionsOf(COUNTS, { ...NO_SEARCH, acceptsInterest: true, view: 'map', after: 'abc' }, (zone) => `СЭЗ ${zone}`);

  it('counts a region by all its places', () => {
    expect(region).toMatchObject({ count: 14, lat: 49.8, to: '/opportunities?region=karaganda-region&acceptsInterest=1' });
  });

  it('joins the points of one zone at its largest, and lists the largest place first', () => {
    expect(region?.places.map(({ name: { text }, count, lat }) => [text, count, lat])).toEqual([
      ['СЭЗ Сарыарқа', 8, 49.8],
      ['Балхаш', 4, 46.8],
      ['Караганда', 2, 49.81],
    ]);
  });

  it('leads from each place to its list, with the filters that are on', () => {
    expect(region?.places.map(({ to }) => to)).toEqual([
      '/opportunities?zone=saryarqa&acceptsInterest=1',
      '/opportunities?town=balkhash&acceptsInterest=1',
      '/opportunities?region=karaganda-region&acceptsInterest=1',
    ]);
  });
});
