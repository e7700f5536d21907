import { describe, expect, it } from 'vitest';
import { nextOrder, orderTowns, readOrder, writeOrder } from './town-order.ts';

const town = (slug: string, region: string, value: number | null, opportunityCount: number) => ({
  slug,
  region: { id: region },
  listStatus: 'CURRENT' as const,
  value,
  opportunityCount,
});

const TOWNS = [town('abai', 'r2', 25_550, 8), town('altai', 'r1', null, 6), town('balkhash', 'r2', 80_136, 11)];
const slugs = (order: Parameters<typeof orderTowns>[2]): string[] => orderTowns(TOWNS, ['r1', 'r2'], order).map(({ slug }) => slug);

describe('order of towns', () => {
  it('keeps an unknown figure last, whichever way it is sorted', () => {
    expect(slugs({ column: 'value', isDescending: true })).toEqual(['balkhash', 'abai', 'altai']);
    expect(slugs({ column: 'value', isDescending: false })).toEqual(['abai', 'balkhash', 'altai']);
  });

  it('goes by the alphabet of the server for names and regions', () => {
    expect(slugs({ column: 'name', isDescending: true })).toEqual(['balkhash', 'altai', 'abai']);
    expect(slugs({ column: 'region', isDescending: false })).toEqual(['altai', 'abai', 'balkhash']);
  });

  it('reads its own address back and treats invalid values as the order by name', () => {
    const order = { column: 'opportunities', isDescending: true } as const;
    const address = writeOrder(new URLSearchParams('view=map&indicator=POPULATION&sort=name'), order);
    expect(readOrder(new URLSearchParams(address))).toEqual(order);
    expect(address).toBe('?view=map&indicator=POPULATION&sort=opportunities&dir=desc');
    expect(readOrder(new URLSearchParams('?sort=population&dir=desc'))).toEqual({ column: 'value', isDescending: true });
    expect(readOrder(new URLSearchParams('?sort=__proto__&dir=up'))).toEqual({ column: 'name', isDescending: false });
  });

  it('reverses at a second press and starts figures with the largest', () => {
    const first = nextOrder({ column: 'name', isDescending: false }, 'value');
    expect(first).toEqual({ column: 'value', isDescending: true });
    expect(nextOrder(first, 'value').isDescending).toBe(false);
  });
});
