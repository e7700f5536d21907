import { describe, expect, it } from 'vitest';
import { readPasted } from './pasted.ts';

describe('rows pasted from a table', () => {
  it('are read with their sums in the chosen unit, to the tenge', () => {
    const text = 'Мероприятие\tСумма, млн тенге\tКод\nШкола\t1 234,567891\tА-1\nСад;2,5\n\nБез суммы\t';
    expect(readPasted(text, 'RU', 6)).toEqual({
      rows: [
        { title: 'Школа', amount: 1_234_567_891, code: 'А-1' },
        { title: 'Сад', amount: 2_500_000, code: null },
        { title: 'Без суммы', amount: null, code: null },
      ],
      problems: [],
    });
  });

  it('say which lines are wrong', () => {
    const text = 'Школа\t5\n\t7\nСад\tмного 3\nКлуб\t-4\n' + `${'а'.repeat(501)}\t1`;
    expect(readPasted(text, 'RU', 0).problems).toEqual([
      { line: 2, fault: 'NO_TITLE' },
      { line: 3, fault: 'SUM' },
      { line: 4, fault: 'SUM' },
      { line: 5, fault: 'LONG' },
    ]);
  });

  it('are bounded', () => {
    const { problems } = readPasted(Array.from({ length: 900 }, () => 'Школа\t1').join('\n'), 'RU', 0);
    expect(problems).toEqual([{ line: 801, fault: 'MANY' }]);
  });
});
