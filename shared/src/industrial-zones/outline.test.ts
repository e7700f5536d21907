import { describe, expect, it } from 'vitest';
import { areaHa, crossesItself, liesWithin, overlap, planAround, planProblems } from './outline.ts';
import type { Corner, Outline } from './outline.ts';

/** The exact area on WGS 84 between two parallels and two meridians, by the closed formula of the authalic latitude. */
const between = (south: number, north: number, degrees: number): number => {
  const [e, b] = [0.081_819_190_842_621_5, 6_356_752.314_245];
  const part = (lat: number): number => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return sine / (1 - (e * sine) ** 2) + Math.log((1 + e * sine) / (1 - e * sine)) / (2 * e);
  };
  return (((b * b) / 2) * ((degrees * Math.PI) / 180) * (part(north) - part(south))) / 10_000;
};

const quad = (south: number, west: number, size: number): Outline => [
  { lat: south, lng: west },
  { lat: south, lng: west + size },
  { lat: south + size, lng: west + size },
  { lat: south + size, lng: west },
];

/** A rectangle of a plan in metres around one place. */
const { toCorner } = planAround({ lat: 50.35, lng: 83.51 });
const box = (x: number, y: number, width: number, height: number): Outline =>
  [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ].map(toCorner);

describe('the area of an outline', () => {
  it.each([
    [41, 69, 0.001],
    [48, 67, 0.002],
    [50.35, 83.51, 0.01],
    [55, 70, 0.02],
  ])('agrees with the closed formula of the ellipsoid at %s, %s within a hundredth of a percent', (south, west, size) => {
    const exact = between(south, south + size, size);
    expect(Math.abs(areaHa(quad(south, west, size)) - exact)).toBeLessThan(Math.max(0.0001, exact * 1e-4));
  });

  it('of a hectare is a hectare, whichever way round it is drawn, and of a line nothing', () => {
    const hectare = box(0, 0, 100, 100);
    expect(areaHa(hectare)).toBe(1);
    expect(areaHa(hectare.toReversed())).toBe(1);
    expect(areaHa(hectare.slice(0, 2))).toBe(0);
  });
});

describe('two outlines', () => {
  it('overlap when one crosses, contains or equals the other, and not when they touch or are apart', () => {
    const one = box(0, 0, 100, 100);
    expect(overlap(one, box(50, 50, 100, 100))).toBe(true);
    expect(overlap(one, box(-50, 20, 300, 20))).toBe(true);
    expect(overlap(one, box(20, 20, 10, 10))).toBe(true);
    expect(overlap(one, one)).toBe(true);
    expect(overlap(one, box(100, 0, 100, 100))).toBe(false);
    expect(overlap(one, box(100, 20, 100, 30))).toBe(false);
    expect(overlap(one, box(99.8, 0, 100, 100))).toBe(false);
    expect(overlap(one, box(300, 0, 100, 100))).toBe(false);
  });

  it('lie within each other up to the border', () => {
    const zone = box(0, 0, 200, 200);
    expect(liesWithin(box(0, 0, 100, 200), zone)).toBe(true);
    expect(liesWithin(zone, zone)).toBe(true);
    expect(liesWithin(box(150, 0, 100, 100), zone)).toBe(false);
    expect(liesWithin(box(-10, -10, 300, 300), zone)).toBe(false);
  });

  it('are told apart also where the zone has a bay', () => {
    const [a, b, c, d] = box(0, 0, 200, 200);
    const bay = toCorner({ x: 100, y: 50 });
    const zone = [a, b, c, bay, d].filter((corner): corner is Corner => corner !== undefined);
    expect(liesWithin(box(80, 120, 40, 40), zone)).toBe(false);
    expect(liesWithin(box(10, 5, 150, 40), zone)).toBe(true);
  });
});

describe('a plan', () => {
  const zone = box(0, 0, 300, 100);
  const site = (outline: Outline | null) => ({ outline });

  it('of sites side by side in the zone has no problems; what is not drawn is not compared', () => {
    expect(planProblems({ outline: zone, sites: [site(box(0, 0, 100, 100)), site(box(100, 0, 100, 100)), site(null)] })).toEqual([]);
    expect(planProblems({ outline: null, sites: [site(box(900, 0, 100, 100))] })).toEqual([]);
  });

  it('names a border that crosses itself, a site outside, and two sites on the same ground', () => {
    const [a, b, c, d] = box(0, 0, 80, 80);
    const bow = [a, c, b, d].filter((corner): corner is Corner => corner !== undefined);
    expect(crossesItself(bow)).toBe(true);
    expect(planProblems({ outline: null, sites: [site(bow)] })).toEqual([{ rule: 'CROSSED', site: 0 }]);
    expect(planProblems({ outline: zone, sites: [site(box(250, 0, 100, 50)), site(box(200, 20, 60, 20))] })).toEqual([
      { rule: 'OUTSIDE', site: 0 },
      { rule: 'OVERLAP', site: 0, other: 1 },
    ]);
  });
});
