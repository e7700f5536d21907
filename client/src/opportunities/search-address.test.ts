import fc from 'fast-check';
import { DEAL_TYPES, OPPORTUNITY_KINDS, OPPORTUNITY_SORTS, OPPORTUNITY_STATUSES, ORIGINS, RAIL_ANSWERS } from 'shared/opportunities/kinds.ts';
import { describe, expect, it } from 'vitest';
import { NO_SEARCH, readSearch, searchUrl, writeSearch } from './search-address.ts';
import type { Search } from './search-address.ts';
import { tidyText } from './search-codecs.ts';

const read = (text: string): Search => readSearch(new URLSearchParams(text));

const some = <T extends string>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...values]);
const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/), { maxLength: 8 }).map((list) => list.toSorted());
const end = (places: number): fc.Arbitrary<number | null> => fc.option(fc.integer({ min: 0, max: 5_000_000 }).map((value) => value / 10 ** places));
const ends = (places: number): fc.Arbitrary<Search['land']> => fc.record({ min: end(places), max: end(places) });

const searches: fc.Arbitrary<Search> = fc.record({
  kinds: some(OPPORTUNITY_KINDS),
  regions: slugs,
  towns: slugs,
  zones: slugs,
  sections: some('A B C D E F G H I J K L M N O P Q R S T U'.split(' ')),
  divisions: some(['01', '10', '24', '25', '96']),
  statuses: some(OPPORTUNITY_STATUSES),
  deals: some(DEAL_TYPES),
  origins: some(ORIGINS),
  rail: some(RAIL_ANSWERS),
  investment: ends(3),
  land: ends(3),
  floor: ends(0),
  power: ends(3),
  terms: fc.boolean(),
  open: fc.boolean(),
  unknown: fc.boolean(),
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map(tidyText),
  order: fc.record({ by: fc.constantFrom(...OPPORTUNITY_SORTS), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  view: fc.constantFrom('list' as const, 'map' as const),
  after: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/)),
});

const NAMES = ['k', 'region', 'town', 'section', 'division', 'status', 'inv', 'invFrom', 'land', 'floor', 'terms', 'sort', 'dir', 'view', 'after', 'q', 'utm'];

describe('the address of a search', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(read(writeSearch(search))).toEqual(search);
      }),
    );
  });

  it('turns anything into one canonical form', () => {
    const unit = fc.constantFrom('a', 'B', 'k', '1', '0', ',', '-', '.', '%', ' ', '\u0000', '\u00a0', 'Ё', 'қ', '<', '&', '=', '+', '😀', '\ud800');
    const junk = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.string({ unit, maxLength: 20 })), { maxLength: 10 });
    fc.assert(
      fc.property(junk, (pairs) => {
        const once = writeSearch(readSearch(new URLSearchParams(pairs)));
        expect(writeSearch(read(once))).toBe(once);
      }),
    );
  });

  it.each([
    'k=CASTLE,facility',
    'region=../../etc,Ёлка',
    'section=Z,AA',
    'division=1,abc',
    'inv=-5-x',
    'floor=1.5-',
    'land=1e99-',
    'sort=PRICE&dir=UP',
    'view=globe',
    'open=yes',
    'after=<script>',
    'q=%00%20',
  ])('takes %s for nothing', (text) => {
    expect(read(text)).toEqual(NO_SEARCH);
    expect(writeSearch(read(text))).toBe('');
  });

  it('is short and readable', () => {
    const search: Search = { ...NO_SEARCH, kinds: ['ZONE_SITE', 'FACILITY'], investment: { min: 0.5, max: null }, order: { by: 'LAND', direction: 'ASC' } };
    expect(writeSearch(search)).toBe('?k=FACILITY,ZONE_SITE&inv=0.5-&sort=LAND_ASC');
  });

  it('understands what a plain form sends', () => {
    const sent = read('q=&k=FACILITY&k=ZONE_SITE&invFrom=1+250%2C5&invTo=&sort=LAND_ASC&open=1');
    expect(sent).toEqual({
      ...NO_SEARCH,
      kinds: ['FACILITY', 'ZONE_SITE'],
      investment: { min: 1250.5, max: null },
      order: { by: 'LAND', direction: 'ASC' },
      open: true,
    });
    expect(read('sort=LAND&dir=ASC').order).toEqual(sent.order);
  });

  it('keeps what others have put there', () => {
    expect(writeSearch({ ...NO_SEARCH, open: true }, new URLSearchParams('utm=letter&open=1&landTo=5'))).toBe('?open=1&utm=letter');
  });

  it('makes links', () => {
    expect(searchUrl({ towns: ['ridder'] })).toBe('/opportunities?town=ridder');
    expect(searchUrl()).toBe('/opportunities');
  });
});
