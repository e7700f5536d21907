import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { blueprint } from './blueprint.ts';
import { diceFrom, type Dice } from './dice.ts';
import { joined } from './marks.ts';
import { INKS, MOODS, type Ink, type Mood } from './palette.ts';
import { plots } from './plots.ts';
import { grass, HEIGHT, HORIZON, land, poplars, rails, road, sky, WIDTH } from './steppe.ts';
import { works } from './works.ts';

export interface Subject {
  readonly seed: string;
  readonly kind: OpportunityKind;
  readonly oked: string | null;
}

const moodOf = (dice: Dice): Mood => dice.pick<Mood>(MOODS.morning, MOODS.noon, MOODS.evening, MOODS.winter);

const inksOf = (dice: Dice): readonly [Ink, ...Ink[]] =>
  dice.pick<readonly [Ink, ...Ink[]]>(
    [INKS.deep, INKS.teal, INKS.sand],
    [INKS.teal, INKS.deep, INKS.brick],
    [INKS.deep, INKS.sand, INKS.brick],
  );

const plant = (dice: Dice, oked: string | null): string => {
  const mood = moodOf(dice);
  const base = dice.between(272, 282);
  const left = dice.between(36, 90);
  const right = dice.between(540, 606);
  const foreground = dice.chance(0.55) ? rails(base + 34, dice.chance(0.5) ? dice.between(40, 420) : null) : road(base + 24);
  return [
    sky(dice, mood),
    land(dice, mood),
    poplars(dice, dice.chance(0.5) ? left - 30 : right - 14, base - 8),
    works(dice, oked, [left, right], base, inksOf(dice)),
    foreground,
    grass(dice, mood, dice.between(9, 14)),
  ].join('');
};

/** Plots in the steppe, with neighbouring works behind them. */
const site = (dice: Dice, oked: string | null, inks: readonly [Ink, ...Ink[]]): string => {
  const mood = moodOf(dice);
  const left = dice.between(60, 300);
  const neighbours = works(dice, oked, [left, left + dice.between(220, 300)], HORIZON + 14, inks);
  const trees = poplars(dice, left > 180 ? left - 70 : left + 330, HORIZON + 10);
  return [
    sky(dice, mood),
    land(dice, mood),
    trees,
    neighbours,
    plots(dice, [mood.field, mood.ground, mood.near]),
    grass(dice, mood, 8),
  ].join('');
};

const SCENES: Record<OpportunityKind, (dice: Dice, oked: string | null) => string> = {
  FACILITY: plant,
  ANCHOR_PROJECT: blueprint,
  ZONE_SITE: (dice, oked) => site(dice, oked, [INKS.teal, INKS.sand, INKS.deep]),
  INDUSTRIAL_SITE: (dice, oked) => site(dice, oked, [INKS.brick, INKS.deep, INKS.brick]),
};

/** An illustration for an opportunity without a photograph; the same subject always gets the same one. */
export const drawPicture = ({ seed, kind, oked }: Subject): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${joined(SCENES[kind](diceFrom(`${kind}:${seed}`), oked))}</svg>`;
