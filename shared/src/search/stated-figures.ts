import type { FigureSpec } from '../typed/read-figure.ts';
import type { FieldUnit } from '../typed/vocabulary.ts';
import type { Range } from './codecs.ts';
import type { RangeField } from './condition-fields.ts';

/** A figure with its unit in words: which range it belongs to, how it is read, and what it is divided by. */
interface Unit {
  readonly field: RangeField;
  readonly pattern: string;
  readonly spec: FigureSpec;
  /** The unit in a spelling that the reader of figures knows; undefined: it is in the text already. */
  readonly as?: string;
  readonly divisor: number;
  /** Decimals that the range keeps. */
  readonly places: number;
  /** What a figure without "from" or "to" means: a minimum or a maximum. */
  readonly alone: keyof Range;
}

const spec = (unit: FieldUnit, max: number): FigureSpec => ({ unit, min: 0, max, places: 6 });

const SCALE = String.raw`(?:\s?(?:тыс|тысяч[аи]?|мың|thousand|k|млн|миллион\p{L}*|mln|mn|m|million|млрд|миллиард\p{L}*|bn|b|billion|трлн|trn|trillion)\.?)?`;

const capacity = (field: RangeField, pattern: string, of: FigureSpec, more: Partial<Unit> = {}): Unit => ({
  field,
  pattern,
  spec: of,
  divisor: 1,
  places: 3,
  alone: 'min',
  ...more,
});
const money = (field: RangeField, pattern: string, unit: FieldUnit): Unit => ({
  field,
  pattern,
  spec: { ...spec(unit, 1e15), places: 2 },
  divisor: 1_000_000,
  places: 3,
  alone: 'max',
});

const MVA = spec('MVA', 1e6);

/**
 * Units as people write them. A consumer of so many megawatts needs at least as many megavolt-amperes. A hundredth of a hectare
 * is a sotka.
 */
export const UNITS: readonly Unit[] = [
  capacity(
    'waterM3Day',
    String.raw`(?:м3|м³|куб\.?\s?м\.?|кубометр\p{L}*|текше\s?м(?:етр)?|m3|m³|cubic\s+met(?:re|er)s)\s?(?:/|в|a|per)?\s?(?:сут(?:ки|к|\.)?|день|тәул(?:ік(?:іне)?|\.)?|day|d)`,
    spec('CUBIC_METRES_A_DAY', 1e7),
    { as: 'м3/сут' },
  ),
  capacity(
    'floorM2',
    String.raw`(?:м2|м²|m2|m²|кв\.?\s?м(?:етр\p{L}*)?\.?|квадратн\p{L}+\s+метр\p{L}*|ш\.?\s?м\.?|шаршы\s?м(?:етр)?|sq\.?\s?m\.?|sqm|square\s+met(?:re|er)s?)`,
    spec('SQUARE_METRES', 1e8),
    { as: 'м2', places: 0 },
  ),
  capacity('landHa', String.raw`(?:га|гектар\p{L}*|ha|hectares?)`, spec('HECTARES', 1e6), { as: 'га' }),
  capacity('landHa', String.raw`(?:сот(?:ок|ки|ка)|сотық)`, spec('HECTARES', 1e8), { as: 'га', divisor: 100 }),
  capacity('powerMva', String.raw`(?:мва|mva|мвт|mw|мегават{1,2}\p{L}*|megawatts?)`, MVA, { as: 'мва' }),
  capacity('powerMva', String.raw`(?:ква|kva|квт|kw|киловат{1,2}\p{L}*|kilowatts?)`, MVA, { as: 'мва', divisor: 1_000 }),
  money('investment', String.raw`(?:₸|kzt|тг|тнг|тенге|теңге|tenge)`, 'TENGE'),
  money('investmentUsd', String.raw`(?:\$|usd|us\$|долл(?:ар\p{L}*)?\.?|dollars?)`, 'DOLLARS'),
];

/** A number with the word for thousands, millions and so on after it. */
const NUMBER = String.raw`\d(?:[\d\s'’.,]*\d)?${SCALE}`;

const MIN = String.raw`от|не\s+менее|не\s+меньше|минимум|более|больше|свыше|≥|>=?|кемінде|from|at\s+least|over|more\s+than|above|min\.?`;
const MAX = String.raw`до|не\s+более|не\s+больше|максимум|менее|меньше|≤|<=?|ең\s+көбі|up\s+to|at\s+most|under|below|less\s+than|max\.?`;
const AFTER_MIN = String.raw`-?(?:дан|ден|тан|тен|нан|нен)(?:\s+(?:бастап|астам|артық|кем\s+емес))?|\s+(?:и\s+более|и\s+больше|and\s+more|or\s+more)|\+`;
const AFTER_MAX = String.raw`-?(?:ға|ге|қа|ке|на|не)?\s+дейін|-?(?:дан|ден|тан|тен)\s+(?:аспайтын|кем|көп\s+емес)|\s+(?:и\s+менее|or\s+less)`;

/** `from A to B unit`, `A–B unit`, `at least A unit`, `A unit or more`, `$ A`: named groups of one pattern. */
export const patternOf = ({ pattern }: Unit): string =>
  String.raw`(?:(?<min>${MIN})\s*|(?<max>${MAX})\s*|(?:between\s+))?(?:(?<low>${NUMBER})\s*(?:-|–|—|до|to|and)\s*)?(?:(?<figure>${NUMBER})\s?-?(?:${pattern})(?:(?<atMost>${AFTER_MAX})|(?<atLeast>${AFTER_MIN}))?|(?<before>${pattern})\s?(?<behind>${NUMBER}))`;

export type { Unit };
