import { describe, expect, it } from 'vitest';
import { activityText, findDivision } from './activity.ts';

const DIVISIONS = [
  { code: '10', name: { text: 'Производство продуктов питания' } },
  { code: '24', name: { text: 'Металлургическое производство' } },
];

describe('an activity as it is typed', () => {
  it.each([
    ['10110', '10'],
    ['24100', '24'],
    ['ОКЭД 10', '10'],
    ['10.11', '10'],
    ['24 · Металлургическое производство', '24'],
    [' металлургическое  производство ', '24'],
  ])('%j is of division %s', (text, code) => {
    expect(findDivision(text, DIVISIONS)?.code).toBe(code);
  });

  it.each(['', 'металлы', '99', '34100'])('%j is of none', (text) => {
    expect(findDivision(text, DIVISIONS)).toBeNull();
  });

  it('is recognised by its own label', () => {
    for (const division of DIVISIONS) expect(findDivision(activityText(division), DIVISIONS)).toBe(division);
  });
});
