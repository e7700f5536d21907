import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SEARCH, TABLE_COLUMNS, narrowingSearch, readSearch, writeSearch } from './address.ts';
import type { Search } from './address.ts';
import { searchWords } from './codecs.ts';
import type { Range } from './codecs.ts';
import { CONDITION_FIELDS, isKnownField, LIST_FIELDS, RANGE_FIELDS, TICK_FIELDS } from './condition-fields.ts';
import type { KnownField } from './condition-fields.ts';
import { SEARCH_CONDITIONS } from './conditions.ts';
import { SEARCH_SORTS } from './vocabulary.ts';

const read = (text: string): Search => readSearch(new URLSearchParams(text));

const some = <T extends string>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...values]);
const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/), { maxLength: 8 }).map((list) => list.toSorted());
const end = (places: number): fc.Arbitrary<number | null> =>
  fc.option(fc.integer({ min: 0, max: 5_000_000 }).map((value) => value / 10 ** places));
const ends = (places: number): fc.Arbitrary<Range> => fc.record({ min: end(places), max: end(places) });

const degree = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((value) => value / 10_000);

/** Values that come from the data. */
const KNOWN: Record<KnownField, fc.Arbitrary<readonly string[]>> = {
  regions: slugs,
  towns: slugs,
  zones: slugs,
  sections: some('A B C D E F G H I J K L M N O P Q R S T U'.split(' ')),
  divisions: some(['01', '10', '24', '25', '96']),
};

const conditions = Object.fromEntries<fc.Arbitrary<unknown>>([
  ...LIST_FIELDS.map((field) => [field, isKnownField(field) ? KNOWN[field] : some(SEARCH_CONDITIONS[field].values)] as const),
  ...RANGE_FIELDS.map((field) => [field, ends(SEARCH_CONDITIONS[field].figure.places)] as const),
  ...TICK_FIELDS.map((field) => [field, fc.boolean()] as const),
]);

const others = {
  near: fc.option(fc.record({ town: fc.constantFrom('ridder', 'aksu'), km: fc.integer({ min: 1, max: 3000 }) })),
  box: fc.option(fc.record({ west: degree(-180, 0), south: degree(-85, 0), east: degree(1, 180), north: degree(1, 85) })),
  unknown: fc.boolean(),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }).map(searchWords),
  order: fc.record({ by: fc.constantFrom(...SEARCH_SORTS), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  view: fc.constantFrom('list' as const, 'map' as const, 'table' as const),
  columns: some(TABLE_COLUMNS),
  picked: slugs,
  after: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/)),
};

const searches: fc.Arbitrary<Search> = fc.record({ ...conditions, ...others }).map((parts) => ({ ...NO_SEARCH, ...parts }));

const NAMES = [
  ...CONDITION_FIELDS.flatMap((field) => SEARCH_CONDITIONS[field].codec.names),
  'sort',
  'dir',
  'view',
  'after',
  'pick',
  'columns',
  'utm',
];

describe('the address of a search', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(read(writeSearch(search))).toEqual(search);
      }),
    );
  });

  it('turns anything into one canonical form', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      'k',
      '1',
      '0',
      ',',
      '-',
      '.',
      '%',
      ' ',
      '\u0000',
      '\u00a0',
      'Ё',
      'қ',
      '<',
      '&',
      '=',
      '+',
      '😀',
      '\ud800',
    );
    const junk = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.string({ unit, maxLength: 20 })), { maxLength: 10 });
    fc.assert(
      fc.property(junk, (pairs) => {
        const once = writeSearch(readSearch(new URLSearchParams(pairs)));
        expect(writeSearch(read(once))).toBe(once);
      }),
    );
  });

  it.each([
    'kind=CASTLE,facility',
    'region=../../etc,Ёлка',
    'section=Z,AA',
    'division=1,abc',
    'investment=-5-x',
    'floor=1.5-',
    'land=1e99-',
    'sort=PRIZE&dir=UP',
    'view=globe',
    'acceptsInterest=yes',
    'after=<script>',
    'box=1,2,3',
    'box=80,50,70,40',
    'box=1e3,2,3,4',
    'near=ridder',
    'near=ridder~0',
    'near=../x~5',
    'pick=<b>',
    'columns=prize',
    'utility=STEAM',
    'q=%00%20',
  ])('ignores %s', (text) => {
    expect(read(text)).toEqual(NO_SEARCH);
    expect(writeSearch(read(text))).toBe('');
  });

  it('is short and readable', () => {
    const search: Search = {
      ...NO_SEARCH,
      kinds: ['ZONE_SITE', 'FACILITY'],
      investment: { min: 0.5, max: null },
      order: { by: 'LAND', direction: 'ASC' },
    };
    expect(writeSearch(search)).toBe('?kind=FACILITY,ZONE_SITE&investment=0.5-&sort=LAND_ASC');
  });

  it('understands what a plain form sends', () => {
    const sent = read('q=&kind=FACILITY&kind=ZONE_SITE&investmentFrom=1+250%2C5&investmentTo=&sort=LAND_ASC&acceptsInterest=1');
    expect(sent).toEqual({
      ...NO_SEARCH,
      kinds: ['FACILITY', 'ZONE_SITE'],
      investment: { min: 1250.5, max: null },
      order: { by: 'LAND', direction: 'ASC' },
      acceptsInterest: true,
    });
    expect(read('sort=LAND&dir=ASC').order).toEqual(sent.order);
  });

  it('keeps foreign parameters', () => {
    expect(writeSearch({ ...NO_SEARCH, acceptsInterest: true }, new URLSearchParams('utm=letter&open=1&landTo=5'))).toBe(
      '?acceptsInterest=1&utm=letter',
    );
  });

  it('reads a distance from an address and from a form', () => {
    expect(read('near=ridder~150').near).toEqual({ town: 'ridder', km: 150 });
    expect(read('near=ridder&nearKm=150').near).toEqual({ town: 'ridder', km: 150 });
  });

  it('is saved without its presentation', () => {
    const search = read('kind=FACILITY&q=цех&view=table&sort=LAND_ASC&columns=land&pick=a&after=x');
    expect(writeSearch(narrowingSearch(search))).toBe('?q=%D1%86%D0%B5%D1%85&kind=FACILITY');
  });

  it.each([
    ['k=FACILITY', 'kind=FACILITY'],
    ['list=EVER', 'townList=EVER'],
    ['deal=SALE,UNKNOWN', 'dealType=SALE,UNKNOWN'],
    ['soil=CLEAN', 'contamination=CLEAN'],
    ['legal=CLEAR', 'legalState=CLEAR'],
    ['inv=1-5', 'investment=1-5'],
    ['invFrom=1&invTo=5', 'investment=1-5'],
    ['usd=-20', 'investmentUsd=-20'],
    ['capital=3-', 'capitalPerJob=3-'],
    ['open=1&terms=1', 'acceptsInterest=1&termsInForce=1'],
    // The value under the new name counts.
    ['soil=CLEAN&contamination=SEVERE', 'contamination=SEVERE'],
  ])('still reads %s of links that were saved, as %s', (before, now) => {
    expect(writeSearch(read(before))).toBe(`?${now}`);
  });
});
