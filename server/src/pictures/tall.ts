import { circle, polygon, polyline, rect, stroke, type Point } from './marks.ts';
import type { Ink } from './palette.ts';

/** What rises above the skyline: each has its foot at `[x, base]` and a height. */
export type Tall = (foot: Point, height: number, ink: Ink) => string;

export const chimney: Tall = ([x, base], height, ink) => {
  const top = base - height;
  return [
    polygon(
      [
        [x - 9, base],
        [x - 5, top],
        [x + 5, top],
        [x + 9, base],
      ],
      ink.wall,
    ),
    polygon(
      [
        [x + 2, base],
        [x + 1, top],
        [x + 5, top],
        [x + 9, base],
      ],
      ink.shade,
    ),
    rect({ x: x - 6, y: top, w: 12, h: 7 }, ink.accent),
    rect({ x: x - 6.5, y: top + 16, w: 13, h: 7 }, ink.accent),
  ].join('');
};

export const waterTower: Tall = ([x, base], height, ink) => {
  const top = base - height * 0.62;
  return [
    polyline(
      [
        [x - 14, base],
        [x - 8, top],
        [x + 8, top],
        [x + 14, base],
      ],
      stroke(ink.wire, 3),
    ),
    polyline(
      [
        [x - 12, base - 18],
        [x + 9, top + 14],
        [x - 9, top + 14],
        [x + 12, base - 18],
      ],
      stroke(ink.wire, 1.5),
    ),
    rect({ x: x - 19, y: top - 26, w: 38, h: 27 }, ink.wall),
    polygon(
      [
        [x - 22, top - 25],
        [x, top - 40],
        [x + 22, top - 25],
      ],
      ink.roof,
    ),
  ].join('');
};

export const towerCrane: Tall = ([x, base], height, ink) => {
  const top = base - height;
  const jib = height * 0.62;
  return [
    polyline(
      [
        [x - 5, base],
        [x - 5, top],
        [x + 5, top],
        [x + 5, base],
      ],
      stroke(ink.wire, 2),
    ),
    polyline(
      [
        [x, base],
        [x, top],
      ],
      stroke(ink.wire, 8, '1.5 7'),
    ),
    polyline(
      [
        [x - jib * 0.4, top],
        [x + jib, top],
      ],
      stroke(ink.wire, 4),
    ),
    polyline(
      [
        [x - jib * 0.38, top],
        [x, top - 24],
        [x + jib * 0.9, top],
      ],
      stroke(ink.wire, 1.5),
    ),
    polyline(
      [
        [x + jib * 0.74, top],
        [x + jib * 0.74, top + height * 0.3],
      ],
      stroke(ink.wire, 1.2),
    ),
    rect({ x: x + jib * 0.74 - 8, y: top + height * 0.3, w: 16, h: 5 }, ink.accent),
    rect({ x: x - jib * 0.4, y: top + 1, w: 14, h: 12 }, ink.accent),
    rect({ x: x + 3, y: top + 2, w: 11, h: 12 }, ink.light),
  ].join('');
};

export const pylon: Tall = ([x, base], height, ink) => {
  const top = base - height;
  const line = stroke(ink.wire, Math.max(1, height / 60));
  const arm = (level: number, reach: number): string =>
    polyline(
      [
        [x - reach * height, top + level * height],
        [x + reach * height, top + level * height],
      ],
      line,
    );
  return [
    polyline(
      [
        [x - height * 0.14, base],
        [x, top],
        [x + height * 0.14, base],
        [x - height * 0.08, base - height * 0.42],
        [x + height * 0.05, base - height * 0.68],
      ],
      line,
    ),
    arm(0.14, 0.13),
    arm(0.26, 0.2),
  ].join('');
};

export const windTurbine: Tall = ([x, base], height, ink) => {
  const hub = base - height;
  const blade = (degrees: number): string => {
    const turn = (degrees * Math.PI) / 180;
    const reach = height * 0.5;
    const tip: Point = [x + Math.sin(turn) * reach, hub - Math.cos(turn) * reach];
    const side: Point = [x + Math.sin(turn + 0.25) * reach * 0.3, hub - Math.cos(turn + 0.25) * reach * 0.3];
    return polygon([[x, hub], side, tip], ink.wall);
  };
  const lean = (Math.round(x) * 37) % 120;
  return [
    polygon(
      [
        [x - 3, base],
        [x - 1.2, hub],
        [x + 1.2, hub],
        [x + 3, base],
      ],
      ink.wall,
    ),
    blade(lean),
    blade(lean + 120),
    blade(lean + 240),
    circle([x, hub], 3, ink.accent),
  ].join('');
};

/** The gantry crane of a goods yard: wider than it is high. */
export const gantry: Tall = ([x, base], height, ink) => {
  const top = base - height;
  const half = height * 0.85;
  return [
    polyline(
      [
        [x - half, base],
        [x - half + 8, top],
        [x - half + 16, base],
      ],
      stroke(ink.wire, 3),
    ),
    polyline(
      [
        [x + half - 16, base],
        [x + half - 8, top],
        [x + half, base],
      ],
      stroke(ink.wire, 3),
    ),
    rect({ x: x - half - 14, y: top - 8, w: half * 2 + 28, h: 9 }, ink.accent),
    rect({ x: x + half * 0.2, y: top, w: 18, h: 9 }, ink.roof),
    polyline(
      [
        [x + half * 0.2 + 9, top + 9],
        [x + half * 0.2 + 9, top + height * 0.4],
      ],
      stroke(ink.wire, 1.5),
    ),
  ].join('');
};
