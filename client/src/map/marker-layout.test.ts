import { describe, expect, it } from 'vitest';
import { namesWithRoom, sizeOf } from './marker-layout.ts';

const FRAME = { width: 600, height: 400 };
const circle = (x: number, y: number, name: string | null) => ({ x, y, size: 28, name });

describe('circles on the moving map', () => {
  it('are large enough for a finger with one digit, and for the digits of a million', () => {
    expect(sizeOf(1)).toBeGreaterThanOrEqual(24);
    expect(sizeOf(1_000_000)).toBeGreaterThan(9 * 8);
    expect(sizeOf(1_000_000)).toBeLessThan(100);
  });

  it('show their names where these overlap neither a circle nor another name', () => {
    const placed = [
      circle(100, 100, 'Балхаш'),
      circle(100, 125, 'Приозёрск'),
      circle(300, 100, 'Текели'),
      circle(320, 100, 'Талдыкорган'),
      circle(500, 100, null),
    ];
    expect(namesWithRoom(placed, FRAME)).toEqual([false, true, true, false, false]);
  });

  it('hide a name that the edge of the map would cut', () => {
    expect(namesWithRoom([circle(15, 100, 'Жанаозен'), circle(300, 380, 'Кентау'), circle(300, 100, 'Аркалык')], FRAME)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
