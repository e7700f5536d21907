import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEIGHT, WIDTH, project } from './projection.ts';
import { spread } from './spread.ts';
import type { Circle } from './spread.ts';

const overlapOf = (circles: readonly Circle[]): number =>
  Math.max(
    0,
    ...circles.flatMap((one, index) =>
      circles.slice(index + 1).map((other) => one.r + other.r - Math.hypot(other.x - one.x, other.y - one.y)),
    ),
  );

const circlesWithin = (width: number, height: number): fc.Arbitrary<Circle[]> => {
  const circle = fc.record({
    x: fc.integer({ min: 0, max: width }),
    y: fc.integer({ min: 0, max: height }),
    r: fc.integer({ min: 16, max: 26 }),
  });
  return fc.array(circle, { minLength: 20, maxLength: 60, size: 'max' });
};

describe('circles on the map', () => {
  it('stay where they are when they do not touch', () => {
    const circles = [
      { x: 100, y: 100, r: 20 },
      { x: 300, y: 100, r: 20 },
    ];
    expect(spread(circles, WIDTH, HEIGHT)).toEqual(circles);
  });

  it('separate when they are at the same point', () => {
    const spot = { ...project({ lat: 49.8, lng: 73.1 }), r: 20 };
    const moved = spread([spot, spot, spot, spot, spot, spot], WIDTH, HEIGHT);
    expect(overlapOf(moved)).toBeLessThan(0.5);
    for (const { x, y } of moved) expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan(70);
  });

  it.each([
    ['of the whole country', WIDTH, HEIGHT],
    ['crowded in a corner', 120, 240],
  ])('%s never leave the drawing nor hide each other, and are the same every time', (_, width, height) => {
    fc.assert(
      fc.property(circlesWithin(width, height), (circles) => {
        const moved = spread(circles, WIDTH, HEIGHT);
        expect(spread(circles, WIDTH, HEIGHT)).toEqual(moved);
        expect(overlapOf(moved)).toBeLessThan(0.5);
        for (const { x, y, r } of moved) expect([x >= r, x <= WIDTH - r, y >= r, y <= HEIGHT - r]).toEqual([true, true, true, true]);
      }),
      { numRuns: 50 },
    );
  });

  it('puts towns where they are', () => {
    const astana = project({ lat: 51.17, lng: 71.43 });
    const aktau = project({ lat: 43.65, lng: 51.17 });
    expect(astana.x).toBeGreaterThan(WIDTH / 2);
    expect(aktau.x).toBeLessThan(WIDTH / 5);
    expect(aktau.y).toBeGreaterThan(astana.y);
  });
});
