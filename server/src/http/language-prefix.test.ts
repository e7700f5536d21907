import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutForeignPrefix } from './language-prefix.ts';

const PAGES = ['/', '/towns', '/towns/ridder', '/opportunities', '/sign-in'];
const lead = (url: string, reader: 'RU' | 'KK' | 'EN' = 'EN') =>
  withoutForeignPrefix(url, { hasPage: (path) => PAGES.includes(path), reader })?.location ?? null;

describe('a prefix of Russian, which has none', () => {
  it.each([
    ['/ru', '/'],
    ['/ru/', '/'],
    ['/RU/towns', '/towns'],
    ['/ru/towns?region=75&view=map', '/towns?region=75&view=map'],
    ['/ru?q=a?b', '/?q=a?b'],
    ['/ru/zones/saryarqa/terms.atom', '/zones/saryarqa/terms.atom'],
    ['/rus/towns', '/towns'],
    ['/ru-KZ/towns', '/towns'],
  ])('%s leads to %s', (url, location) => {
    expect(lead(url)).toBe(location);
  });
});

describe('a language written in another way', () => {
  it.each([
    ['/KK/towns', '/kk/towns'],
    ['/kz/towns?page=2', '/kk/towns?page=2'],
    ['/kk-KZ/towns/ridder', '/kk/towns/ridder'],
    ['/kk_Cyrl_KZ/towns', '/kk/towns'],
    ['/en-US/towns', '/en/towns'],
    ['/EN', '/en/'],
    ['/kz', '/kk/'],
  ])('%s leads to %s', (url, location) => {
    expect(lead(url)).toBe(location);
  });
});

describe('a language that we do not have', () => {
  it('leads to the page in the language of the reader', () => {
    expect(lead('/de/towns?a=1', 'EN')).toBe('/en/towns?a=1');
    expect(lead('/zh-Hans-CN/towns', 'RU')).toBe('/towns');
    expect(lead('/tr', 'KK')).toBe('/kk/');
  });

  it.each(['/de/nothing', '/zz', '/abc', '/kz/nothing', '/en-US/nothing', '/deutsch/towns', '/towns', '/kk/towns', '/en', '/en/nothing'])(
    '%s is left alone: it is a page, or there is none behind it',
    (url) => {
      expect(lead(url)).toBeNull();
    },
  );
});

it('never leads to another host, whatever follows the prefix', () => {
  for (const url of ['/ru//evil.kz', '/de//evil.kz/towns', '/ru/\\evil.kz', '/kz//towns', '/ru///evil.kz']) expect(lead(url)).toBeNull();
  const part = fc.oneof(
    fc.constantFrom('/', '//', '\\', '.', '..', '@', ':', '?', '#', 'evil.kz', '%2f', '%5c', 'towns', 'ru', 'kz', 'de'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom('/ru', '/RU', '/kz', '/de', '/en-US'), fc.array(part, { maxLength: 6 }), (prefix, parts) => {
      const found = withoutForeignPrefix(prefix + parts.join(''), { hasPage: () => true, reader: 'EN' });
      if (found) expect(new URL(found.location, 'https://qaita.kz').host).toBe('qaita.kz');
    }),
  );
});
