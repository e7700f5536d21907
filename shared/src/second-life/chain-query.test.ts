import { describe, expect, it } from 'vitest';
import { measuresOut, readChainQuery, withMeasure, writeChainQuery } from './chain-query.ts';

const read = (address: string) => readChainQuery(new URLSearchParams(address));

describe('the address of a chain', () => {
  it('is read as it was written', () => {
    const address = 'town=ridder,altai&measure=m1&opportunity=p1&run=r1&firm=1&asked=1&off=m1,m2&on=m3';
    expect(writeChainQuery(read(address))).toBe(address);
    expect(writeChainQuery(read(''))).toBe('');
  });

  it('counts junk as absent', () => {
    expect(writeChainQuery(read('town=%00,RIDDER,ridder,ridder&off=a b,<b>&firm=yes'))).toBe('town=ridder');
  });

  it('takes out what a run left out, without what was put back', () => {
    const query = read('run=r1&off=m1&on=m2');
    expect([...measuresOut(query, ['m2', 'm3'])].toSorted()).toEqual(['m1', 'm3']);
    expect(writeChainQuery(withMeasure(query, 'm3', false))).toBe('run=r1&off=m1&on=m2,m3');
    expect(writeChainQuery(withMeasure(query, 'm2', true))).toBe('run=r1&off=m1,m2');
    expect(writeChainQuery(withMeasure(read('off=m1,m2'), 'm1', false))).toBe('off=m2');
  });
});
