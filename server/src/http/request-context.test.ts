import { describe, expect, it } from 'vitest';
import { callerAddress } from './request-context.ts';

describe('a caller is counted', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s as %s: an IPv6 network of its own is one caller', (ip, counted) => {
    expect(callerAddress(ip)).toBe(counted);
  });
});
