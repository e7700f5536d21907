import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-words.ts';

describe('a date as far as it is known, in words', () => {
  it.each([
    ['1990s', '1990-е годы', '1990-жылдар', '1990s'],
    ['2012', '2012 год', '2012 жыл', '2012'],
    ['2013-09', 'сентябрь 2013 года', '2013 жылғы қыркүйек', 'September 2013'],
    ['2023-08-07', '7 августа 2023 года', '2023 жылғы 7 тамыз', '7 August 2023'],
  ])('%s', (date, ru, kk, en) => {
    expect(dateInWords(date)).toEqual({ ru, kk, en });
  });
});
