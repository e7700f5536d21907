import type { Dice } from './dice.ts';
import { at, circle, fill, group, path, polyline, rect, stroke } from './marks.ts';
import { BLUEPRINT, COLOURS } from './palette.ts';
import { HEIGHT, WIDTH } from './steppe.ts';
import { towerCrane } from './tall.ts';

const GROUND = 268;

const grid = (step: number, opacity: string): string => {
  const down = Array.from({ length: Math.floor(HEIGHT / step) }, (_, i) => at('M', 0, (i + 1) * step) + at('H', WIDTH));
  const across = Array.from({ length: Math.floor(WIDTH / step) }, (_, i) => at('M', (i + 1) * step, 0) + at('V', HEIGHT));
  return path([...down, ...across].join(''), `${stroke('#fff', 1)} opacity="${opacity}"`);
};

const dimension = (left: number, right: number, y: number): string =>
  polyline(
    [
      [left, y],
      [right, y],
    ],
    stroke(COLOURS.ochre, 1.5),
  ) +
  [left, right]
    .map(
      (x) =>
        polyline(
          [
            [x - 4, y + 4],
            [x + 4, y - 4],
          ],
          stroke(COLOURS.ochre, 2),
        ) +
        polyline(
          [
            [x, GROUND + 6],
            [x, y + 6],
          ],
          stroke(COLOURS.ochre, 0.8),
        ),
    )
    .join('');

const compass = (dice: Dice): string => {
  const x = dice.pick(58, 582);
  return (
    circle([x, 60], 22, `fill="none" ${stroke('#9fcac4', 1.2)}`) +
    polyline(
      [
        [x, 32],
        [x, 88],
      ],
      stroke('#9fcac4', 1),
    ) +
    path(at('M', x, 40) + at('L', x + 7, 62) + at('L', x, 57) + at('L', x - 7, 62) + 'Z', fill(COLOURS.ochre))
  );
};

const ground = (): string =>
  polyline(
    [
      [24, GROUND],
      [616, GROUND],
    ],
    stroke(COLOURS.sand, 2.4),
  ) +
  polyline(
    [
      [30, GROUND + 6],
      [612, GROUND + 6],
    ],
    stroke('#6fb0a9', 7, '1.5 9'),
  );

/** A project does not exist yet: it is drawn as a blueprint. */
export const blueprint = (dice: Dice, draw: (between: readonly [number, number], base: number) => string): string => {
  const left = dice.between(70, 110);
  const right = dice.between(500, 560);
  const crane = towerCrane([dice.between(left + 60, right - 120), GROUND], dice.between(170, 205), BLUEPRINT);
  const stage = dice.between(left + 120, right - 120);
  return [
    rect({ x: 0, y: 0, w: WIDTH, h: HEIGHT }, fill(dice.pick(COLOURS.deep, '#115a63', '#17504d'))),
    grid(16, '.06'),
    grid(80, '.1'),
    compass(dice),
    group(stroke(COLOURS.sand, 1.5), crane + draw([left, right], GROUND)),
    ground(),
    dimension(left, stage, 304),
    dimension(stage, right, 304),
    dimension(left, right, 330),
  ].join('');
};
