import { describe, expect, it } from 'vitest';
import type { Verdict } from 'shared/special-zones/eligibility.ts';
import { orderZones, readZoneOrder, writeZoneOrder } from './zone-order.ts';

const zone = (name: string, saving: number | null, until: string | null, verdict: Verdict = 'CLEAR') => ({
  name,
  verdict,
  term: until === null ? null : { years: 15, until },
  total: { standard: saving === null ? 0 : 1_000, saving: saving ?? 0 },
});

const ZONES = [
  zone('a', null, '2041-03-01'),
  zone('b', 5, '2036-01-01'),
  zone('c', 9, null),
  zone('d', 0, '2041-03-01', 'REFUSED'),
  zone('e', 9, '2050-01-01'),
];
const names = (order: 'saving' | 'years' | 'name') =>
  orderZones(ZONES, order)
    .map(({ name }) => name)
    .join('');

describe('zones side by side', () => {
  it('are sorted by saving, then those with unknown savings, and last those that exclude the project', () => {
    expect(names('saving')).toBe('cebad');
  });

  it('are never ranked by a saving that nobody has checked', () => {
    const zones = [
      zone('x', 900, '2041-03-01', 'DOUBTFUL'),
      zone('p', 100, '2041-03-01', 'UNCHECKED'),
      zone('q', 500, '2041-03-01', 'UNCHECKED'),
      zone('r', 1, '2041-03-01'),
    ];
    expect(
      orderZones(zones, 'saving')
        .map(({ name }) => name)
        .join(''),
    ).toBe('rpqx');
  });

  it('are sorted by the day on which relief ends, or by name', () => {
    expect(names('years')).toBe('eabcd');
    expect(names('name')).toBe('abcde');
  });

  it('read the order of the address and keep the project in it', () => {
    expect(readZoneOrder(new URLSearchParams('sort=years'))).toBe('years');
    expect(readZoneOrder(new URLSearchParams('sort=price'))).toBe('saving');
    expect(writeZoneOrder('name', '?cost=5&sort=years')).toBe('?cost=5&sort=name');
  });
});
