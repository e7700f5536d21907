import { describe, expect, it } from 'vitest';
import { viewIndicators } from './comparison.view.ts';
import type { TownFactType, TownType } from './town.types.ts';

const text = (words: string) => ({ text: words, locale: 'EN' as const, isFallback: false });
const source = { title: text('somewhere'), url: null, asOf: null };

const fact = (indicator: string, number: number | null, asOf: string | null): TownFactType => ({
  indicator,
  label: text(indicator),
  number,
  text: number === null ? text('words') : null,
  unit: text('people'),
  asOf,
  basis: asOf === null ? 'UNKNOWN' : 'STATED',
  note: null,
  source,
});

const town = (slug: string, facts: readonly TownFactType[], population: TownType['population'] = null): TownType => ({
  id: slug,
  slug,
  name: text(slug),
  region: { id: 'r', slug: 'r', name: text('r'), location: { lat: 50, lng: 70, isHint: true } },
  kato: '000000000',
  location: { lat: 50, lng: 70, isHint: true },
  listStatus: 'CURRENT',
  exclusion: null,
  statusHistory: [],
  population,
  enterprises: [],
  facts: [...facts],
  disputed: [],
  note: null,
  sources: [],
});

describe('the comparison of towns', () => {
  it('shows the newest figure of each town, and keeps the others beside it', () => {
    const [wear] = viewIndicators([
      town('ridder', [fact('WEAR', 67, '2025'), fact('WEAR', 82, '2022'), fact('WEAR', 78.8, null), fact('WEAR', 67, '2024')]),
      town('altai', [fact('WEAR', 55.6, '2024-07')]),
      town('abai', []),
    ]);
    expect(wear).toMatchObject({ indicator: 'WEAR', known: 2, newest: '2025', oldest: '2024-07' });
    expect(wear?.values.map(({ town: slug, number, others }) => [slug, number, others])).toEqual([
      ['ridder', 67, [82, 78.8]],
      ['altai', 55.6, []],
    ]);
  });

  it('leaves out what is only told in words', () => {
    expect(viewIndicators([town('saran', [fact('STATUS', null, '2024')])])).toEqual([]);
  });

  it('counts the population of the town’s own row among the claims', () => {
    const people = { value: 70_000, year: 2024, quality: null, source };
    const [population] = viewIndicators([
      town('satpayev', [fact('POPULATION', 68_640, '2024-01-01')], people),
      town('saran', [], { ...people, value: 40_000, year: null }),
    ]);
    expect(population?.values.map(({ town: slug, number, asOf, others }) => [slug, number, asOf, others])).toEqual([
      ['satpayev', 68_640, '2024-01-01', [70_000]],
      ['saran', 40_000, null, []],
    ]);
  });
});
