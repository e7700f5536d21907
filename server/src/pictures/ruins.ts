import type { Dice } from './dice.ts';
import { at, fill, path, polygon, polyline, stroke, type Point } from './marks.ts';
import { COLOURS } from './palette.ts';

const WALL = '#9a968a';
const SHADE = '#827e73';
const HOLE = '#4c5654';

/** A wall that lost its roof: a broken upper edge, and openings without glass. */
const wall = (dice: Dice, x: number, base: number, w: number): string => {
  const steps = Math.max(3, Math.round(w / 22));
  const edge = Array.from({ length: steps + 1 }, (_, i): Point => [x + (i * w) / steps, base - dice.between(18, 58)]);
  const openings = Array.from({ length: Math.max(1, Math.round(w / 40)) }, (_, i) => {
    const left = x + 12 + i * 38;
    return at('M', left, base - 16) + at('h', 13) + at('v', 12) + at('h', -13) + 'Z';
  });
  return polygon([[x, base], ...edge, [x + w, base]], fill(dice.chance(0.5) ? WALL : SHADE)) + path(openings.join(''), fill(HOLE));
};

/** Bricks and slabs in a heap. */
const heap = (dice: Dice, x: number, base: number): string => {
  const w = dice.between(34, 70);
  const h = dice.between(8, 16);
  return polygon(
    [
      [x, base],
      [x + w * 0.25, base - h * 0.7],
      [x + w * 0.45, base - h],
      [x + w * 0.7, base - h * 0.5],
      [x + w, base],
    ],
    fill(SHADE),
  );
};

/** A fence of posts and wire in front of it. */
const fence = (left: number, right: number, base: number): string => {
  const posts = Array.from({ length: Math.round((right - left) / 26) + 1 }, (_, i) => at('M', left + i * 26, base) + at('v', -16));
  const wires = [12, 6].map((above) => at('M', left, base - above) + at('H', right));
  return path([...posts, ...wires].join(''), `fill="none" ${stroke(COLOURS.dark, 1.4)}`);
};

/** What is left of works: walls, heaps, a fence. */
export const ruins = (dice: Dice, [left, right]: readonly [number, number], base: number): string => {
  const count = dice.between(3, 4);
  const room = (right - left) / count;
  const walls = Array.from({ length: count }, (_, i) => wall(dice, left + i * room, base, room * (0.6 + dice.between(0, 25) / 100)));
  return [...walls, heap(dice, left + room * 0.7, base), heap(dice, right - room, base), fence(left - 18, right + 18, base + 14)].join('');
};

/** What is left of a plant that was taken down: foundations in the grass, heaps, a fence. */
export const foundations = (dice: Dice, [left, right]: readonly [number, number], base: number): string => {
  const count = dice.between(2, 3);
  const room = (right - left) / count;
  const plans = Array.from({ length: count }, (_, i) => {
    const x = left + i * room;
    return polyline(
      [
        [x, base],
        [x + 16, base - 14],
        [x + room * 0.8, base - 14],
        [x + room * 0.8 - 16, base],
        [x, base],
      ],
      stroke(WALL, 4),
    );
  });
  return [
    ...plans,
    heap(dice, left + room * 0.3, base - 2),
    heap(dice, right - room * 0.6, base - 2),
    fence(left - 18, right + 18, base + 14),
  ].join('');
};
