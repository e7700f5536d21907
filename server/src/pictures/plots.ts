import type { Dice } from './dice.ts';
import { fill, group, polygon, polyline, stroke, type Point } from './marks.ts';
import { COLOURS } from './palette.ts';
import { HORIZON } from './steppe.ts';

/** Perspective: `across` and `deep` run from 0 to 1, deep 0 being the far edge. */
const spot = (across: number, deep: number): Point => {
  const width = 470 + 520 * deep;
  return [320 + (across - 0.5) * width, HORIZON + 22 + 108 * deep ** 1.25];
};

const corners = (left: number, far: number, right: number, near: number): readonly [Point, Point, Point, Point] => [
  spot(left, far),
  spot(right, far),
  spot(right, near),
  spot(left, near),
];

const pegs = (feet: readonly Point[]): string => {
  const stakes = feet.map(([x, y]) =>
    polyline(
      [
        [x, y],
        [x, y - 22],
      ],
      stroke(COLOURS.dark, 2.2),
    ),
  );
  const flags = feet.map(([x, y]) =>
    polygon(
      [
        [x, y - 22],
        [x + 13, y - 18],
        [x, y - 13],
      ],
      fill(COLOURS.ochre),
    ),
  );
  return [...stakes, ...flags].join('');
};

/** A field cut into plots; the one on offer is light, bounded by a dashed line and pegs. */
export const plots = (dice: Dice, colours: readonly [string, ...string[]]): string => {
  const across = dice.between(3, 5);
  // The outermost columns extend beyond the picture.
  const [offeredColumn, offeredRow] = [dice.between(1, across - 2), dice.between(0, 1)];
  const cells = [0, 1].flatMap((row) =>
    Array.from({ length: across }, (_, column) => ({
      row,
      column,
      shape: corners((column + 0.04) / across, row === 0 ? 0 : 0.5, (column + 0.96) / across, row === 0 ? 0.42 : 1),
    })),
  );
  const offered = cells.find(({ row, column }) => row === offeredRow && column === offeredColumn);
  const others = cells.filter((cell) => cell !== offered).map(({ shape }) => polygon(shape, fill(dice.pick(...colours))));
  const field = group(`${stroke('#fff', 1.6)} stroke-opacity=".7"`, others.join(''));
  if (offered === undefined) {
    return field;
  }
  const dashed = polygon(offered.shape, `${fill('#f4ecd8')} ${stroke(COLOURS.deep, 2.2, '9 6')}`);
  return field + dashed + pegs(offered.shape);
};
