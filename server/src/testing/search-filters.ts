import fc from 'fast-check';
import {
  CONDITIONS,
  CONTAMINATIONS,
  EQUIPMENT,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  UTILITIES,
} from 'shared/opportunities/kinds.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { CURRENCY_ANSWERS, DEAL_ANSWERS, LEGAL_ANSWERS, RANGE_STEPS, UNKNOWN_MODES } from 'shared/search/vocabulary.ts';
import type { RangeKey } from 'shared/search/vocabulary.ts';
import { TOWN_LIST_ANSWERS } from 'shared/towns/towns.ts';

/** Text for the search box, or none. */
export const WORDS = [
  null,
  null,
  'завод',
  'Риддер',
  'мебель',
  'қазандық',
  'cement',
  'нет такого слова вовсе',
  'мебель в г. Риддере',
  'цемент мебель қазандық',
] as const;
const REGIONS = ['east-kazakhstan-region', 'karaganda-region', 'zhambyl-region', 'pavlodar-region', 'nowhere'];
const TOWNS = ['ridder', 'aksu', 'balkhash', 'zhanatas', 'nowhere'];
const ZONES = ['saryarqa', 'pavlodar', 'astana-new-city'];

export const some = <T>(values: readonly T[]): fc.Arbitrary<T[] | null> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }) },
  );

/** Range ends on the steps, between them, and on figures of rows. */
export const ends = (key: RangeKey, isWhole: boolean): fc.Arbitrary<{ min?: number; max?: number } | null> => {
  const end = fc.oneof(
    fc.constantFrom(...RANGE_STEPS[key]),
    fc
      .double({ min: 0, max: (RANGE_STEPS[key].at(-1) ?? 1) * 2, noNaN: true })
      .map((value) => (isWhole ? Math.round(value) : Math.round(value * 100) / 100)),
  );
  const range = fc.tuple(fc.option(end), fc.option(end)).map(([one, other]) => {
    const [min, max] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  });
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: range });
};

/** Any filter that the API takes. */
export const filters: fc.Arbitrary<SearchFilter> = fc.record({
  kinds: some(OPPORTUNITY_KINDS),
  regions: some(REGIONS),
  towns: some(TOWNS),
  zones: some(ZONES),
  sections: some(['A', 'B', 'C', 'D', 'H', 'U']),
  divisions: some(['10', '16', '23', '24', '25', '52']),
  statuses: some(OPPORTUNITY_STATUSES),
  dealTypes: some(DEAL_ANSWERS),
  origins: some(ORIGINS),
  utilities: some(UTILITIES),
  conditions: some(CONDITIONS),
  contaminations: some(CONTAMINATIONS),
  legalStates: some(LEGAL_ANSWERS),
  equipment: some(EQUIPMENT),
  currencies: some(CURRENCY_ANSWERS),
  townLists: fc.constantFrom(null, ...TOWN_LIST_ANSWERS.map((answer) => [answer]), [...TOWN_LIST_ANSWERS]),
  investment: ends('INVESTMENT', true),
  investmentUsd: ends('INVESTMENT_USD', true),
  capitalPerJob: ends('CAPITAL_PER_JOB', true),
  landHa: ends('LAND', false),
  floorM2: ends('FLOOR', true),
  powerMva: ends('POWER', false),
  waterM3Day: ends('WATER', false),
  near: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ town: fc.constantFrom('ridder', 'balkhash'), km: fc.integer({ min: 1, max: 1500 }) }) },
  ),
  box: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom({ west: 60, south: 45, east: 75, north: 51 }, { west: 80, south: 48, east: 84, north: 51 }) },
  ),
  termsInForce: fc.option(fc.constant(true), { freq: 6 }),
  acceptsInterest: fc.option(fc.constant(true), { freq: 4 }),
  unknown: fc.constantFrom(null, ...UNKNOWN_MODES),
});
