/** What is measured in a column. */
export type Measure = 'AREA' | 'POWER' | 'WATER' | 'HEAT' | 'GAS' | 'DISTANCE' | 'LENGTH' | 'MONEY' | 'COUNT' | 'PLAIN';

interface Unit {
  readonly measure: Measure;
  /** How many base units one is: square metres, MVA, m³ a day, Gcal an hour, m³ an hour, metres, tenge. */
  readonly size: number;
}

const LIST: readonly (readonly [measure: Measure, size: number, words: string])[] = [
  ['AREA', 1, 'м2 м² квм кв.м mkv m2 m² sqm sq.m шаршым шм кв.метр кв.метров squaremetres squaremeters'],
  ['AREA', 100, 'сотка сотки соток ар'],
  ['AREA', 10_000, 'га ha гектар гектара гектаров hectare hectares'],
  ['AREA', 1_000_000, 'км2 км² квкм кв.км km2 km² sqkm шаршыкм'],
  ['POWER', 1, 'мва mva'],
  ['POWER', 0.001, 'ква kva'],
  ['WATER', 1, 'м3/сут м³/сут м3/сутки м³/сутки куб.м/сут кубм/сут м3всутки м3/тәул м³/тәул м3/тәулік м³/тәулік m3/day m³/day m3/d m³/d'],
  ['HEAT', 1, 'гкал/ч гкал/час гкал/сағ gcal/h gcal/hour'],
  ['GAS', 1, 'м3/ч м³/ч м3/час м³/час куб.м/ч м3/сағ м³/сағ m3/h m³/h m3/hour'],
  ['DISTANCE', 1, 'м метр метра метров m metre metres meter meters'],
  ['DISTANCE', 1_000, 'км km километр километра километров шақырым kilometre kilometres kilometer kilometers'],
  ['LENGTH', 1, 'м метр метра метров m metre metres meter meters'],
  ['MONEY', 1, '₸ kzt тг тнг тенге теңге tenge tg'],
  ['COUNT', 1, 'шт шт. ед ед. дана units pcs'],
];

const key = (text: string): string => text.toLowerCase().replace(/[\s.]/g, '');

const UNITS = new Map<string, Unit[]>();
for (const [measure, size, words] of LIST)
  for (const word of words.split(' ')) UNITS.set(key(word), [...(UNITS.get(key(word)) ?? []), { measure, size }]);

const SCALES: readonly (readonly [words: RegExp, size: number])[] = [
  [/^(тыс\.?|тысяч|мың|thousand|thsd\.?)\s*/iu, 1_000],
  [/^(млн\.?|миллионов|mln\.?|million)\s*/iu, 1_000_000],
  [/^(млрд\.?|миллиардов|bn\.?|bln\.?|billion)\s*/iu, 1_000_000_000],
];

export interface ReadUnit {
  /** In base units of the measure. */
  readonly size: number;
}

/** What a written unit is: `тыс. м²` in a column of areas. Null: it is no unit, `OTHER`: one of something else. */
export const readUnit = (text: string, measure: Measure): ReadUnit | 'OTHER' | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [pattern, scale] = SCALES.find(([words]) => words.test(trimmed)) ?? [null, 1];
  const rest = pattern ? trimmed.replace(pattern, '') : trimmed;
  if (rest === '' && pattern) return { size: scale };
  const units = UNITS.get(key(rest));
  if (!units) return null;
  const unit = units.find((one) => one.measure === measure);
  return unit ? { size: unit.size * scale } : 'OTHER';
};
