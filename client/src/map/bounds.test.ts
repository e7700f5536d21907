import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRY, isSameView, nearestIn } from './bounds.ts';

describe('views of the map', () => {
  it('are the same when an address has rounded them', () => {
    expect(
      isSameView({ west: 70.123456, south: 49.2, east: 71.98765, north: 50.1 }, { west: 70.12, south: 49.2, east: 71.99, north: 50.1 }),
    ).toBe(true);
  });

  it('differ when one has moved by a tenth', () => {
    expect(isSameView({ west: 70, south: 49, east: 71, north: 50 }, { west: 70.1, south: 49, east: 71.1, north: 50 })).toBe(false);
  });

  it('are centred inside the country, on the very point that was asked for where it lies inside', () => {
    expect(nearestIn(COUNTRY, { lng: 73.1, lat: 49.8 })).toEqual({ lng: 73.1, lat: 49.8 });
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (lng, lat) => {
        const near = nearestIn(COUNTRY, { lng, lat });
        expect(near.lng >= COUNTRY.west && near.lng <= COUNTRY.east && near.lat >= COUNTRY.south && near.lat <= COUNTRY.north).toBe(true);
      }),
    );
  });
});
