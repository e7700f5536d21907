import { describe, expect, it } from 'vitest';
import { compareUrl } from '../kernel/urls.ts';
import { readCompared } from './compare-address.ts';

const read = (query: string) => readCompared(new URLSearchParams(query));

describe('the address of a comparison', () => {
  it('keeps its order, takes each once and has room for four', () => {
    expect(read('ids=d,a,,%20c,a,b,e,f')).toEqual({ shown: ['d', 'a', 'c', 'b'], beyond: ['e', 'f'], onlyDifferences: false });
  });

  it('ignores invalid values', () => {
    expect(read('ids=,,&diff=yes')).toEqual({ shown: [], beyond: [], onlyDifferences: false });
    expect(read(`ids=${'x'.repeat(121)}`).shown).toEqual([]);
    expect(read('').shown).toEqual([]);
  });

  it('is read as it was written', () => {
    expect(read(compareUrl(['b', 'a'], true).split('?')[1] ?? '')).toEqual({ shown: ['b', 'a'], beyond: [], onlyDifferences: true });
  });
});
