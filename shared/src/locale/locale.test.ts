import { describe, expect, it } from 'vitest';
import { pickText, splitLocale } from './locale.ts';

describe('a text in three languages', () => {
  it('is shown in the language asked for', () => {
    expect(pickText({ ru: 'завод', kk: 'зауыт', en: 'plant' }, 'KK')).toEqual({ text: 'зауыт', locale: 'KK', isFallback: false });
  });

  it('falls back to Russian, then Kazakh, then English, and says so', () => {
    expect(pickText({ ru: 'завод', en: 'plant' }, 'KK')).toEqual({ text: 'завод', locale: 'RU', isFallback: true });
    expect(pickText({ kk: 'зауыт', en: 'plant' }, 'RU')).toEqual({ text: 'зауыт', locale: 'KK', isFallback: true });
    expect(pickText({ en: 'plant' }, 'RU')).toEqual({ text: 'plant', locale: 'EN', isFallback: true });
  });

  it('is nothing when no language has words', () => {
    expect(pickText({ ru: '' }, 'EN')).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['/kk/zones/pavlodar', 'KK', '/zones/pavlodar'],
    ['/en', 'EN', '/'],
    ['/entry', 'RU', '/entry'],
    ['/', 'RU', '/'],
  ] as const)('%s is %s and %s', (path, locale, rest) => {
    expect(splitLocale(path)).toEqual({ locale, rest });
  });
});
