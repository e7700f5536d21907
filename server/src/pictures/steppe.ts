import type { Dice } from './dice.ts';
import { at, circle, fill, path, polygon, polyline, rect, stroke } from './marks.ts';
import { COLOURS, INKS, type Mood } from './palette.ts';
import { pylon, windTurbine } from './tall.ts';

export const WIDTH = 640;
export const HEIGHT = 360;
/** Where the sky meets the land. */
export const HORIZON = 226;

const ridge = (dice: Dice, level: number, swing: number, colour: string): string => {
  const [a, b, c] = [dice.between(-swing, swing), dice.between(-swing, swing), dice.between(-swing, swing)];
  const d =
    at('M', 0, HORIZON + 6) +
    at('V', level + a) +
    at('C', 110, level - swing + b, 210, level + swing + c, 330, level + b) +
    at('S', 520, level - swing + a, WIDTH, level + c) +
    at('V', HORIZON + 6) +
    'Z';
  return path(d, fill(colour));
};

const sun = (dice: Dice, mood: Mood): string => {
  const x = dice.between(70, 570);
  const y = dice.between(58, 120);
  const r = dice.between(24, 36);
  return circle([x, y], r * 1.7, `${fill(mood.sun)} opacity=".35"`) + circle([x, y], r, fill(mood.sun));
};

// Bars with round ends, in one path so that they do not show through each other.
const cloud = (dice: Dice): string => {
  const x = dice.between(40, 520);
  const y = dice.between(36, 110);
  const w = dice.between(70, 130);
  const bars =
    at('M', x, y) + at('h', w) + at('M', x + w * 0.25, y - 8) + at('h', w * 0.5) + at('M', x - w * 0.2, y + 8) + at('h', w * 0.7);
  return path(bars, `fill="none" ${stroke('#fff', 9)} stroke-linecap="round" opacity=".45"`);
};

const birds = (dice: Dice): string => {
  const one = (x: number, y: number): string =>
    path(at('M', x - 7, y - 3) + at('q', 4, -2, 7, 3) + at('q', 3, -5, 7, -3), `fill="none" ${stroke(COLOURS.dark, 1.3)} opacity=".6"`);
  const [x, y] = [dice.between(80, 540), dice.between(50, 110)];
  return one(x, y) + one(x + 22, y + 9) + one(x + 38, y - 3);
};

const skyline = (dice: Dice): string => {
  if (dice.chance(0.3)) {
    const x = dice.between(30, 420);
    return [0, 52, 116].map((step) => windTurbine([x + step, HORIZON - 2], 52 - step / 12, INKS.haze)).join('');
  }
  if (dice.chance(0.5)) {
    const x = dice.between(10, 60);
    return [0, 150, 300, 450].map((step) => pylon([x + step, HORIZON], 46, INKS.haze)).join('');
  }
  return '';
};

export const sky = (dice: Dice, mood: Mood): string => {
  const [high, middle, low] = mood.sky;
  return [
    rect({ x: 0, y: 0, w: WIDTH, h: HEIGHT }, fill(high)),
    rect({ x: 0, y: 92, w: WIDTH, h: 70 }, fill(middle)),
    rect({ x: 0, y: 160, w: WIDTH, h: 80 }, fill(low)),
    sun(dice, mood),
    cloud(dice),
    dice.chance(0.5) ? cloud(dice) : '',
    dice.chance(0.5) ? birds(dice) : '',
    ridge(dice, dice.between(172, 196), dice.between(8, 20), mood.far),
    skyline(dice),
    ridge(dice, dice.between(206, 214), dice.between(4, 9), mood.near),
  ].join('');
};

export const land = (dice: Dice, mood: Mood): string => {
  const edge = dice.between(-20, 20);
  const field = at('M', 0, 300 + edge) + at('C', 180, 282 + edge, 400, 318 - edge, WIDTH, 292 - edge) + at('V', HEIGHT) + at('H', 0) + 'Z';
  return rect({ x: 0, y: HORIZON, w: WIDTH, h: HEIGHT - HORIZON }, fill(mood.ground)) + path(field, fill(mood.field));
};

/** Feather-grass in the foreground: all tufts in one path. */
export const grass = (dice: Dice, mood: Mood, tufts: number): string => {
  const one = (): string => {
    const x = dice.between(10, 630);
    const y = dice.between(318, 356);
    return at('M', x - 6, y - 11) + at('q', 5, 4, 6, 11) + at('q', 1, -9, 0, -15) + at('m', 0, 15) + at('q', 2, -6, 7, -10);
  };
  return path(Array.from({ length: tufts }, one).join(''), `fill="none" ${stroke(mood.grass, 1.8)} stroke-linecap="round"`);
};

export const poplars = (dice: Dice, x: number, base: number): string => {
  const steps = Array.from({ length: dice.between(2, 4) }, (_, i) => i * 15);
  const trunks = steps.map((step) => rect({ x: x + step - 1, y: base - 10, w: 2, h: 10 }, fill(COLOURS.dark)));
  const crowns = steps.map((step) => {
    const h = dice.between(17, 26);
    return `<ellipse cx="${x + step}" cy="${base - h - 4}" rx="6" ry="${h}" fill="${dice.pick('#3c7f6c', '#2f6f5f')}"/>`;
  });
  return [...trunks, ...crowns].join('');
};

export const rails = (y: number, wagon: number | null): string => {
  const track = [
    polygon(
      [
        [0, y - 6],
        [WIDTH, y - 6],
        [WIDTH, y + 9],
        [0, y + 9],
      ],
      `${fill('#a79a7c')} opacity=".55"`,
    ),
    polyline(
      [
        [0, y + 1],
        [WIDTH, y + 1],
      ],
      stroke('#6d6048', 9, '5 11'),
    ),
    polyline(
      [
        [0, y - 3],
        [WIDTH, y - 3],
      ],
      stroke(COLOURS.dark, 1.8),
    ),
    polyline(
      [
        [0, y + 5],
        [WIDTH, y + 5],
      ],
      stroke(COLOURS.dark, 1.8),
    ),
  ].join('');
  return wagon === null ? track : track + wagons(wagon, y);
};

const wagons = (x: number, y: number): string => {
  const body = (step: number, colour: string): string => rect({ x: x + step, y: y - 32, w: 76, h: 25 }, fill(colour));
  const dark = [0, 84].map((step) => {
    const wheels = [16, 60].map((axle) => circle([x + step + axle, y - 4], 5, fill(COLOURS.dark)));
    return rect({ x: x + step, y: y - 32, w: 76, h: 5 }, fill(COLOURS.dark)) + wheels.join('');
  });
  return [body(0, COLOURS.deep), body(84, '#a86f24'), ...dark].join('');
};

export const road = (y: number): string =>
  rect({ x: 0, y, w: WIDTH, h: 16 }, fill('#8d9a94')) +
  polyline(
    [
      [0, y + 8],
      [WIDTH, y + 8],
    ],
    stroke(COLOURS.sand, 1.8, '18 14'),
  );
