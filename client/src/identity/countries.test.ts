import { describe, expect, it } from 'vitest';
import { compareNames, countriesIn, countryName } from './countries.ts';

describe('names of countries', () => {
  it.each([
    ['RU', 'Казахстан', 'Австралия'],
    ['KK', 'Қазақстан', 'Австрия'],
    ['EN', 'Kazakhstan', 'Armenia'],
  ] as const)('%s: the home country first, then by the alphabet', (locale, first, second) => {
    expect(
      countriesIn(locale)
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual([first, second]);
  });

  it('Kazakh letters sort in Kazakh order', () => {
    expect(['Оман', 'Өзбекстан', 'Норвегия', 'Әзербайжан', 'Аустралия'].sort((one, other) => compareNames('KK', one, other))).toEqual([
      'Аустралия',
      'Әзербайжан',
      'Норвегия',
      'Оман',
      'Өзбекстан',
    ]);
  });

  it('a letter with a foreign mark sorts like the letter without it', () => {
    expect(compareNames('EN', 'Türkiye', 'Thailand')).toBeGreaterThan(0);
  });

  it('a name that is the beginning of another comes first', () => {
    expect(compareNames('EN', 'Oman', 'Omanis')).toBeLessThan(0);
  });

  it('a country without a name here keeps its code', () => {
    expect(countryName('RU', 'ZW')).toBe('ZW');
  });
});
