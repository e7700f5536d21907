import fc from 'fast-check';
import { isKnownField, LIST_FIELDS, RANGE_FIELDS, TICK_FIELDS } from 'shared/search/condition-fields.ts';
import type { KnownField, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { UNKNOWN_MODES } from 'shared/search/vocabulary.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';

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

/** Some of the values that come from the data. */
const KNOWN: Record<KnownField, readonly string[]> = {
  regions: ['east-kazakhstan-region', 'karaganda-region', 'zhambyl-region', 'pavlodar-region', 'nowhere'],
  towns: ['ridder', 'aksu', 'balkhash', 'zhanatas', 'nowhere'],
  zones: ['saryarqa', 'pavlodar', 'astana-new-city'],
  sections: ['A', 'B', 'C', 'D', 'H', 'U'],
  divisions: ['10', '16', '23', '24', '25', '52'],
};

export const some = <T>(values: readonly T[]): fc.Arbitrary<T[] | null> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }) },
  );

/** Range ends on the steps, between them, and on figures of rows. */
export const ends = (field: RangeField): fc.Arbitrary<{ min?: number; max?: number } | null> => {
  const { steps, figure }: { readonly steps: readonly number[]; readonly figure: FigureSpec } = SEARCH_CONDITIONS[field];
  const isWhole = figure.places <= (figure.exponent ?? 0);
  const end = fc.oneof(
    fc.constantFrom(...steps),
    fc
      .double({ min: 0, max: (steps.at(-1) ?? 1) * 2, noNaN: true })
      .map((value) => (isWhole ? Math.round(value) : Math.round(value * 100) / 100)),
  );
  const range = fc.tuple(fc.option(end), fc.option(end)).map(([one, other]) => {
    const [min, max] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  });
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: range });
};

const conditions = [
  ...LIST_FIELDS.map((field) => [field, some<string>(isKnownField(field) ? KNOWN[field] : SEARCH_CONDITIONS[field].values)] as const),
  ...RANGE_FIELDS.map((field) => [field, ends(field)] as const),
  ...TICK_FIELDS.map((field) => [field, fc.option(fc.constant(true), { freq: 5 })] as const),
];

/** Any filter that the API takes. */
export const filters: fc.Arbitrary<SearchFilter> = fc.record({
  ...Object.fromEntries<fc.Arbitrary<unknown>>(conditions),
  near: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ town: fc.constantFrom('ridder', 'balkhash'), km: fc.integer({ min: 1, max: 1500 }) }) },
  ),
  box: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom({ west: 60, south: 45, east: 75, north: 51 }, { west: 80, south: 48, east: 84, north: 51 }) },
  ),
  unknown: fc.constantFrom(null, ...UNKNOWN_MODES),
});
