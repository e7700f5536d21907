import {
  block,
  columns,
  containers,
  coolingTower,
  gableHall,
  headframe,
  roundHall,
  sawtoothHall,
  silos,
  tanks,
  type Building,
} from './buildings.ts';
import type { Dice } from './dice.ts';
import type { Ink } from './palette.ts';
import { chimney, gantry, waterTower, windTurbine, type Tall } from './tall.ts';

type Trade = 'MINING' | 'FOOD' | 'LIGHT' | 'CHEMICALS' | 'METAL' | 'MACHINES' | 'ENERGY' | 'LOGISTICS';

interface Look {
  readonly landmark: Building;
  readonly halls: readonly [Building, ...Building[]];
  readonly talls: readonly [Tall, ...Tall[]];
}

const LOOKS: Record<Trade, Look> = {
  MINING: { landmark: headframe, halls: [gableHall, silos, block], talls: [waterTower] },
  FOOD: { landmark: silos, halls: [gableHall, roundHall, block], talls: [waterTower, chimney] },
  LIGHT: { landmark: sawtoothHall, halls: [block, gableHall, sawtoothHall], talls: [chimney, waterTower] },
  CHEMICALS: { landmark: columns, halls: [tanks, block, gableHall], talls: [chimney] },
  METAL: { landmark: sawtoothHall, halls: [silos, gableHall, tanks], talls: [chimney, chimney] },
  MACHINES: { landmark: sawtoothHall, halls: [roundHall, gableHall, block], talls: [gantry, chimney, waterTower] },
  ENERGY: { landmark: coolingTower, halls: [gableHall, block, coolingTower], talls: [chimney, windTurbine] },
  LOGISTICS: { landmark: containers, halls: [roundHall, gableHall, containers], talls: [gantry] },
};

/** First OKED division of each run, and what its works look like. */
const RUNS: readonly (readonly [from: number, trade: Trade])[] = [
  [1, 'FOOD'],
  [5, 'MINING'],
  [10, 'FOOD'],
  [13, 'LIGHT'],
  [19, 'CHEMICALS'],
  [22, 'LIGHT'],
  [23, 'METAL'],
  [25, 'MACHINES'],
  [31, 'LIGHT'],
  [33, 'MACHINES'],
  [35, 'ENERGY'],
  [41, 'LOGISTICS'],
];

const tradeOf = (dice: Dice, oked: string | null): Trade => {
  const division = Number.parseInt((oked ?? '').slice(0, 2), 10);
  const drawn: Trade = dice.pick<Trade>('LIGHT', 'FOOD', 'METAL', 'MACHINES');
  return RUNS.findLast(([from]) => division >= from)?.[1] ?? drawn;
};

const tallsOf = (dice: Dice, look: Look, [left, right]: readonly [number, number], base: number, ink: Ink): string =>
  Array.from({ length: dice.between(1, 2) }, () => {
    const tall = dice.pick(...look.talls);
    const height = tall === gantry ? dice.between(54, 70) : dice.between(110, 150);
    return tall([dice.between(left + 30, right - 30), base], height, ink);
  }).join('');

/** Works of three or four buildings between `left` and `right`. */
export const works = (
  dice: Dice,
  oked: string | null,
  [left, right]: readonly [number, number],
  base: number,
  inks: readonly [Ink, ...Ink[]],
): string => {
  const look = LOOKS[tradeOf(dice, oked)];
  const count = dice.between(3, 4);
  const main = dice.between(0, count - 1);
  const shares = Array.from({ length: count }, (_, i) => dice.between(10, 16) + (i === main ? 10 : 0));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = right - left;
  let x = left;
  const buildings = shares.map((share, i) => {
    const w = (share / whole) * room;
    const h = dice.between(46, 64) + (i === main ? 10 : 0);
    const building = i === main ? look.landmark : dice.pick(...look.halls);
    const drawn = building({ x, base, w: w - dice.between(4, 12), h }, dice.pick(...inks));
    x += w;
    return drawn;
  });
  return tallsOf(dice, look, [left, right], base, inks[0]) + buildings.join('');
};
