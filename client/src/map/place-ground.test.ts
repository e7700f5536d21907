import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundAround, HALF, kmFrom, townsAround } from './place-ground.ts';

const RIDDER = { lat: 50.3446, lng: 83.513, name: 'Риддер' };

describe('the surroundings of a place', () => {
  it('are measured in km from it', () => {
    const { x, y } = kmFrom({ lat: 50, lng: 80 }, { lat: 51, lng: 80 });
    expect([Math.round(x), Math.round(y)]).toEqual([0, -111]);
    expect(Math.round(kmFrom({ lat: 60, lng: 80 }, { lat: 60, lng: 81 }).x)).toBe(56);
  });

  it('hold the border near the border, and no border far from it', () => {
    expect(groundAround(RIDDER).country).not.toBe('');
    expect(groundAround({ lat: 48.5, lng: 67.5 }).country).toMatch(/^M/);
    expect(groundAround({ lat: 48.5, lng: 67.5 }).regions).not.toBe('');
  });

  it('name the towns around, and not the place twice', () => {
    const towns = [
      { name: 'Риддер', lat: 50.3446, lng: 83.513 },
      { name: 'Алтай', lat: 49.73, lng: 84.27 },
      { name: 'Жанаозен', lat: 43.34, lng: 52.86 },
    ];
    expect(townsAround(RIDDER, towns).map(({ name }) => name)).toEqual(['Алтай']);
  });

  it('keep a dot for every town in the frame, however crowded, and names out of each other', () => {
    const town = fc.record({
      name: fc.string({ minLength: 3, maxLength: 14, unit: fc.constantFrom('а', 'б', 'к') }),
      lat: fc.double({ min: 49.9, max: 50.8, noNaN: true }),
      lng: fc.double({ min: 82.5, max: 84.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(town, { maxLength: 25 }), (towns) => {
        const placed = townsAround(RIDDER, towns);
        expect(placed).toHaveLength(towns.length);
        const boxes = placed.flatMap(({ x, y, name, side }) => {
          const width = name.length * 7;
          return name ? [{ left: side === 'start' ? x : x - width, right: side === 'start' ? x + width : x, y }] : [];
        });
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            expect(one.left < other.right && one.right > other.left && Math.abs(one.y - other.y) < 15).toBe(false);
        for (const { left, right } of boxes) expect(left >= -HALF.width && right <= HALF.width).toBe(true);
      }),
    );
  });
});
