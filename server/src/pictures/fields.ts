import type { Dice } from './dice.ts';
import { at, fill, path, polygon, rect, stroke } from './marks.ts';
import type { Ink } from './palette.ts';
import { gableHall, roundHall } from './buildings.ts';
import { windTurbine } from './tall.ts';

const PANEL = '#28567a';
const ASPHALT = '#6d7376';

/** Rows of solar panels, and the hall of their transformers. */
export const solarField = (dice: Dice, [left, right]: readonly [number, number], base: number, ink: Ink): string => {
  const rows = [0, 1, 2, 3].map((row) => {
    const y = base - 76 + row * 20;
    const shift = row * 9;
    const panels = Array.from({ length: Math.floor((right - left - 90) / 46) }, (_, i) => {
      const x = left + 10 - shift + i * 46;
      return at('M', x, y) + at('l', 34, 0) + at('l', -8, 13) + at('l', -34, 0) + 'Z';
    });
    return path(panels.join(''), `${fill(PANEL)} ${stroke('#d9e4dc', 1)}`);
  });
  const hall = gableHall({ x: right - 74, base: base - 4, w: 66, h: dice.between(28, 34) }, ink);
  return hall + rows.join('');
};

/** Wind turbines in a line that goes away. */
export const windField = (dice: Dice, [left, right]: readonly [number, number], base: number, ink: Ink): string =>
  Array.from({ length: 5 }, (_, i) =>
    windTurbine([left + 30 + (i * (right - left - 60)) / 4, base - (i % 2) * 22], dice.between(104, 132) - (i % 2) * 34, ink),
  ).join('');

/** A runway with its hangars. */
export const airfield = (dice: Dice, [left, right]: readonly [number, number], base: number, ink: Ink): string => {
  const hangars = [0, 1, 2].map((i) => roundHall({ x: left + 14 + i * 92, base: base - 12, w: 82, h: dice.between(46, 54) }, ink));
  const tower =
    rect({ x: right - 70, y: base - 96, w: 18, h: 84 }, ink.wall) + rect({ x: right - 78, y: base - 110, w: 34, h: 18 }, ink.roof);
  const runway = polygon(
    [
      [left - 20, base + 46],
      [left + 120, base + 6],
      [right - 40, base + 6],
      [right + 20, base + 46],
    ],
    fill(ASPHALT),
  );
  const line = Array.from({ length: 7 }, (_, i) => at('M', left + 40 + (i * (right - left - 80)) / 6, base + 27) + at('h', 26));
  return [...hangars, tower, runway, path(line.join(''), `fill="none" ${stroke('#fff', 3)}`)].join('');
};
