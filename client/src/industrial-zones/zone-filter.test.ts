import { describe, expect, it } from 'vitest';
import { countsOf, fitsFilter, readZoneFilter } from './zone-filter.ts';

const zone = (kind: 'INDUSTRIAL_ZONE' | 'SMALL_INDUSTRIAL_ZONE', status: 'WORKING' | 'PLANNED', slug: string) => ({
  kind,
  status,
  region: { slug },
});

const ZONES = [
  zone('INDUSTRIAL_ZONE', 'WORKING', 'abai-region'),
  zone('INDUSTRIAL_ZONE', 'PLANNED', 'zhambyl-region'),
  zone('SMALL_INDUSTRIAL_ZONE', 'WORKING', 'zhambyl-region'),
];

const filterOf = (query: string) => readZoneFilter(new URLSearchParams(query));

describe('the filter of industrial zones', () => {
  it('is read from the address, where unknown words narrow nothing', () => {
    expect(filterOf('kind=TECHNOPARK&status=SLEEPING&region=')).toEqual({ kind: 'TECHNOPARK', status: null, region: null });
  });

  it('needs every chosen value', () => {
    expect(ZONES.filter((one) => fitsFilter(filterOf('status=WORKING&region=zhambyl-region'), one))).toEqual([ZONES[2]]);
    expect(ZONES.filter((one) => fitsFilter(filterOf(''), one))).toEqual(ZONES);
  });

  it('counts a field under the rest of the filter', () => {
    const filter = filterOf('kind=SMALL_INDUSTRIAL_ZONE&status=WORKING');
    expect(Object.fromEntries(countsOf(ZONES, filter, 'kind'))).toEqual({ INDUSTRIAL_ZONE: 1, SMALL_INDUSTRIAL_ZONE: 1 });
    expect(Object.fromEntries(countsOf(ZONES, filter, 'region'))).toEqual({ 'zhambyl-region': 1 });
  });
});
