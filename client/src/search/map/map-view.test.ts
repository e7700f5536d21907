import { describe, expect, it } from 'vitest';
import type { MapCluster } from '../../map/explore.ts';
import { clusterAt, isOnePoint, viewOf, widened } from './map-view.ts';

const FRAME = { width: 512, height: 256, deepest: 11 };
const circle = (key: string, lng: number, lat: number, half: number): MapCluster => ({
  key,
  lng,
  lat,
  count: 2,
  label: key,
  name: null,
  bounds: { west: lng - half, east: lng + half, south: lat - half, north: lat + half },
});

describe('what a map shows', () => {
  it('fits bounds into the frame, and shows more where the frame is wider', () => {
    const { zoom, bounds } = viewOf({ west: 60, east: 70, south: 40, north: 50 }, FRAME);
    expect(bounds.south).toBeCloseTo(40);
    expect(bounds.north).toBeCloseTo(50);
    expect((bounds.west + bounds.east) / 2).toBeCloseTo(65);
    expect(bounds.east - bounds.west).toBeCloseTo(360 / 2 ** zoom);
    expect(bounds.east - bounds.west).toBeGreaterThan(10);
  });

  it('zooms in no further than the map can', () => {
    expect(viewOf({ west: 70, east: 70.0001, south: 50, north: 50.0001 }, FRAME).zoom).toBe(11);
  });

  it('treats as one point what no zoom can separate', () => {
    expect(isOnePoint({ west: 70, east: 70.03, south: 50, north: 50.02 }, FRAME)).toBe(true);
    expect(isOnePoint({ west: 70, east: 70.03, south: 50, north: 50.02 }, { ...FRAME, deepest: 17 })).toBe(false);
  });

  it('stays on the globe when widened', () => {
    expect(widened({ west: -170, east: 170, south: -80, north: 80 }, 1)).toEqual({ west: -180, east: 180, south: -85, north: 85 });
  });

  it('finds the circle of a row: the nearest of those it may lie in', () => {
    const circles = [circle('far', 70, 50, 2), circle('near', 71, 50, 2), circle('elsewhere', 60, 45, 1)];
    expect(clusterAt(circles, { lng: 71, lat: 50.5 })).toBe('near');
    expect(clusterAt(circles, { lng: 50, lat: 50 })).toBeNull();
    expect(clusterAt(circles, null)).toBeNull();
  });
});
