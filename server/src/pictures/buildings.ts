import { at, circle, path, polygon, polyline, rect, stroke, type Point } from './marks.ts';
import type { Ink } from './palette.ts';

/** Where a building is: `x` is its left edge, `base` the ground, `w` and `h` its size. */
interface Stand {
  readonly x: number;
  readonly base: number;
  readonly w: number;
  readonly h: number;
}

export type Building = (stand: Stand, ink: Ink) => string;

/** A row of windows is one dashed line: the lightest way to draw many. */
const windows = (x: number, y: number, w: number, ink: Ink, [pane, gap, height]: readonly [number, number, number]): string =>
  polyline(
    [
      [x, y],
      [x + w, y],
    ],
    stroke(ink.glass, height, `${pane} ${gap}`),
  );

const gate = (x: number, base: number, w: number, h: number, ink: Ink): string => rect({ x, y: base - h, w, h }, ink.accent);

export const sawtoothHall: Building = ({ x, base, w, h }, ink) => {
  const top = base - h;
  const count = Math.max(2, Math.round(w / 42));
  const step = w / count;
  const teeth = Array.from({ length: count }, (_, i): readonly Point[] => [
    [x + i * step, top],
    [x + i * step, top - 22],
    [x + (i + 1) * step, top],
  ]);
  const glass = teeth.map((_, i) =>
    polygon(
      [
        [x + i * step + 4, top],
        [x + i * step + 4, top - 14],
        [x + i * step + step * 0.5, top - 4],
        [x + i * step + step * 0.5, top],
      ],
      ink.light,
    ),
  );
  return [
    ...teeth.map((tooth) => polygon(tooth, ink.roof)),
    ...glass,
    rect({ x, y: top, w, h }, ink.wall),
    windows(x + 8, top + h * 0.35, w - 14, ink, [9, 5, h * 0.26]),
    gate(x + w * 0.62, base, 24, h * 0.42, ink),
  ].join('');
};

export const gableHall: Building = ({ x, base, w, h }, ink) => {
  const top = base - h;
  return [
    rect({ x, y: top, w, h }, ink.wall),
    polygon(
      [
        [x - 5, top + 1],
        [x + w / 2, top - Math.min(28, w * 0.2)],
        [x + w + 5, top + 1],
      ],
      ink.roof,
    ),
    windows(x + 10, top + h * 0.3, w - 18, ink, [12, 8, h * 0.2]),
    gate(x + w / 2 - 15, base, 30, h * 0.46, ink),
  ].join('');
};

export const roundHall: Building = ({ x, base, w, h }, ink) => {
  const top = base - h * 0.6;
  return [
    path(at('M', x, top) + at('Q', x + w / 2, top - h * 0.85, x + w, top) + 'Z', ink.roof),
    rect({ x, y: top, w, h: h * 0.6 }, ink.wall),
    windows(x + 8, top + h * 0.18, w - 14, ink, [14, 7, h * 0.16]),
    gate(x + w * 0.15, base, 26, h * 0.36, ink),
  ].join('');
};

export const block: Building = ({ x, base, w, h }, ink) => {
  const top = base - h * 1.35;
  const floors = Math.max(2, Math.floor((h * 1.35) / 24));
  const rows = Array.from({ length: floors }, (_, i) => windows(x + 7, top + 16 + i * 23, w - 12, ink, [8, 6, 10]));
  return [rect({ x, y: top, w, h: h * 1.35 }, ink.wall), rect({ x: x - 3, y: top - 5, w: w + 6, h: 6 }, ink.roof), ...rows].join('');
};

export const silos: Building = ({ x, base, w, h }, ink) => {
  const count = Math.max(2, Math.min(6, Math.round(w / 36)));
  const step = w / count;
  const top = base - h * 1.3;
  const one = (i: number): string => {
    const left = x + i * step;
    const right = left + step - 3;
    return [
      path(at('M', left, base) + at('V', top) + at('Q', (left + right) / 2, top - 20, right, top) + at('V', base) + 'Z', ink.wall),
      rect({ x: right - step * 0.3, y: top, w: step * 0.3, h: base - top }, ink.shade),
    ].join('');
  };
  const bridge = rect({ x: x - 4, y: top - 17, w: w + 5, h: 7 }, ink.roof);
  return [
    ...Array.from({ length: count }, (_, i) => one(i)),
    bridge,
    rect({ x: x + w - step * 0.7, y: top - 34, w: step * 0.5, h: 18 }, ink.roof),
  ].join('');
};

export const tanks: Building = ({ x, base, w, h }, ink) => {
  const count = Math.max(1, Math.round(w / 62));
  const step = w / count;
  const one = (i: number): string => {
    const left = x + i * step;
    const top = base - h * (i % 2 === 0 ? 0.72 : 0.56);
    return [
      path(at('M', left, top) + at('Q', left + step / 2 - 3, top - 16, left + step - 6, top) + 'Z', ink.roof),
      rect({ x: left, y: top, w: step - 6, h: base - top }, ink.wall),
      rect({ x: left, y: top + (base - top) * 0.4, w: step - 6, h: 5 }, ink.accent),
      rect({ x: left + (step - 6) * 0.72, y: top, w: (step - 6) * 0.28, h: base - top }, ink.shade),
    ].join('');
  };
  return Array.from({ length: count }, (_, i) => one(i)).join('');
};

export const columns: Building = ({ x, base, w, h }, ink) => {
  const count = Math.max(2, Math.min(5, Math.round(w / 34)));
  const step = w / count;
  const one = (i: number): string => {
    const tall = h * (1.3 + ((i * 3) % 4) * 0.2);
    const left = x + i * step + 5;
    const wide = step * 0.5;
    return [
      path(
        at('M', left, base) +
          at('V', base - tall) +
          at('Q', left + wide / 2, base - tall - 12, left + wide, base - tall) +
          at('V', base) +
          'Z',
        ink.wall,
      ),
      polyline(
        [
          [left - 3, base - tall * 0.8],
          [left + wide + 3, base - tall * 0.8],
        ],
        stroke(ink.wire, 3),
      ),
      polyline(
        [
          [left - 3, base - tall * 0.45],
          [left + wide + 3, base - tall * 0.45],
        ],
        stroke(ink.wire, 3),
      ),
    ].join('');
  };
  const pipe = polyline(
    [
      [x, base - 16],
      [x + w, base - 16],
      [x + w, base],
    ],
    stroke(ink.glass, 4),
  );
  return [...Array.from({ length: count }, (_, i) => one(i)), pipe].join('');
};

export const headframe: Building = ({ x, base, w, h }, ink) => {
  const top = base - h * 1.9;
  const mid = x + w * 0.5;
  return [
    polyline(
      [
        [mid - 18, base],
        [mid - 8, top],
        [mid + 8, top],
        [mid + 18, base],
      ],
      stroke(ink.wire, 5),
    ),
    polyline(
      [
        [mid + 8, top],
        [x + w, base],
      ],
      stroke(ink.wire, 4),
    ),
    polyline(
      [
        [mid - 13, base - h * 0.6],
        [mid + 13, base - h * 0.6],
        [mid - 10, base - h * 1.3],
        [mid + 10, base - h * 1.3],
      ],
      stroke(ink.wire, 2),
    ),
    circle([mid, top - 4], 13, `fill="none" ${stroke(ink.wire, 4)}`),
    circle([mid, top - 4], 3, ink.accent),
    rect({ x: x - 6, y: base - h * 0.5, w: w * 0.55, h: h * 0.5 }, ink.wall),
  ].join('');
};

export const coolingTower: Building = (stand, ink) => {
  const { base, h } = stand;
  const w = Math.min(stand.w, h * 1.3);
  const x = stand.x + (stand.w - w) / 2;
  const top = base - h * 1.75;
  const waist = w * 0.2;
  const d =
    at('M', x, base) +
    at('Q', x + waist * 1.3, top + h * 0.6, x + waist * 0.8, top) +
    at('H', x + w - waist * 0.8) +
    at('Q', x + w - waist * 1.3, top + h * 0.6, x + w, base) +
    'Z';
  return [
    path(d, ink.wall),
    rect({ x: x + waist * 0.8, y: top, w: w - waist * 1.6, h: 6 }, ink.roof),
    rect({ x: x + 4, y: base - 9, w: w - 8, h: 9 }, ink.shade),
  ].join('');
};

export const containers: Building = ({ x, base, w, h }, ink) => {
  const paints = [ink.accent, ink.wall, ink.roof, ink.light];
  const across = Math.max(2, Math.min(5, Math.round(w / 40)));
  const step = w / across;
  const stack = (i: number): string =>
    Array.from({ length: 1 + ((i * 7 + Math.round(h)) % 3) }, (_, level) =>
      rect({ x: x + i * step, y: base - 17 * (level + 1), w: step - 2, h: 16 }, paints[(i + level * 3) % 4] ?? ink.wall),
    ).join('');
  return Array.from({ length: across }, (_, i) => stack(i)).join('');
};
