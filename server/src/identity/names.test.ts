import { describe, expect, it } from 'vitest';
import { mixesAlphabets, nameProblem, normalizeName } from './names.ts';

describe('a name', () => {
  it.each(['ТОО «Қостанай-Мебель»', 'Әлия Нұрланқызы', 'Balkhash Metals LLP', 'ТОО Steppe', 'O’Connor', '王小明', 'АО «НК «Казахстан»»'])(
    'like %s is accepted',
    (name) => {
      expect(nameProblem('name', name)).toBeNull();
    },
  );

  it.each([
    ['', 'REQUIRED'],
    ['   ', 'REQUIRED'],
    ['А', 'TOO_SHORT'],
    ['А'.repeat(121), 'TOO_LONG'],
    ['Иван\u202Eнавi', 'BAD_CHARACTERS'],
    ['Иван\u200BИванов', 'BAD_CHARACTERS'],
    ['Иван\nИванов', 'BAD_CHARACTERS'],
    ['Иван\u0000', 'BAD_CHARACTERS'],
    ['Иван \uD800', 'BAD_CHARACTERS'],
    ['ТОO Казхром', 'MIXED_ALPHABETS'],
    ['Сaпар', 'MIXED_ALPHABETS'],
  ])('like %j is refused: %s', (name, rule) => {
    expect(nameProblem('name', name)).toEqual({ path: 'name', rule });
  });

  it('is stored in one form with single spaces', () => {
    expect(normalizeName('  ＴＯＯ   Қайта ')).toBe('TOO Қайта');
  });
});

it('looks at letters of a word, not at words of a name', () => {
  expect(mixesAlphabets('Qaita Қайта')).toBe(false);
  expect(mixesAlphabets('Qаita')).toBe(true);
});
