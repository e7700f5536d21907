import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { blueprint } from './blueprint.ts';
import { diceFrom, type Dice } from './dice.ts';
import { joined } from './marks.ts';
import { BLUEPRINT, INKS, MOODS, type Ink, type Mood } from './palette.ts';
import { plots } from './plots.ts';
import { airfield, solarField, windField } from './fields.ts';
import { foundations, ruins } from './ruins.ts';
import type { Form, Standing, Subject } from './subject.ts';
import { grass, HEIGHT, HORIZON, land, poplars, rails, road, sky, WIDTH } from './steppe.ts';
import { works } from './works.ts';

const moodOf = (dice: Dice): Mood => dice.pick<Mood>(MOODS.morning, MOODS.noon, MOODS.evening, MOODS.winter);

const inksOf = (dice: Dice): readonly [Ink, ...Ink[]] =>
  dice.pick<readonly [Ink, ...Ink[]]>(
    [INKS.deep, INKS.teal, INKS.sand],
    [INKS.teal, INKS.deep, INKS.brick],
    [INKS.deep, INKS.sand, INKS.brick],
  );

const FIELDS: Record<Form, (dice: Dice, between: readonly [number, number], base: number, ink: Ink) => string> = {
  SOLAR: solarField,
  WIND: windField,
  AIRFIELD: airfield,
};

/** A ruin stands under a dull sky, whatever the dice say. */
const moodFor = (dice: Dice, standing: Standing): Mood => (standing === 'WHOLE' ? moodOf(dice) : MOODS.dull);

const standingWorks = (dice: Dice, { oked, standing, form }: Subject, between: readonly [number, number], base: number): string => {
  if (standing === 'GONE') return foundations(dice, between, base);
  if (standing === 'RUIN') return ruins(dice, between, base);
  const inks = inksOf(dice);
  return form ? FIELDS[form](dice, between, base, inks[0]) : works(dice, oked, between, base, inks);
};

const plant = (dice: Dice, subject: Subject): string => {
  const mood = moodFor(dice, subject.standing);
  const base = dice.between(272, 282);
  const left = dice.between(36, 90);
  const right = dice.between(540, 606);
  const track = dice.chance(0.55) ? rails(base + 34, dice.chance(0.5) ? dice.between(40, 420) : null) : road(base + 24);
  return [
    sky(dice, mood),
    land(dice, mood),
    poplars(dice, dice.chance(0.5) ? left - 30 : right - 14, base - 8),
    standingWorks(dice, subject, [left, right], base),
    // No loaded wagons pass what does not stand, and a runway is no siding.
    subject.standing === 'WHOLE' && subject.form !== 'AIRFIELD' ? track : '',
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

const SCENES: Record<OpportunityKind, (dice: Dice, subject: Subject) => string> = {
  FACILITY: plant,
  ANCHOR_PROJECT: (dice, { oked, form }) =>
    blueprint(dice, (between, base) =>
      form ? FIELDS[form](dice, between, base, BLUEPRINT) : works(dice, oked, between, base, [BLUEPRINT]),
    ),
  ZONE_SITE: (dice, { oked }) => site(dice, oked, [INKS.teal, INKS.sand, INKS.deep]),
  INDUSTRIAL_SITE: (dice, { oked }) => site(dice, oked, [INKS.brick, INKS.deep, INKS.brick]),
};

/** An illustration for an opportunity without a photograph; the same subject always gets the same one. */
export const drawPicture = (subject: Subject): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${joined(SCENES[subject.kind](diceFrom(`${subject.kind}:${subject.seed}`), subject))}</svg>`;
