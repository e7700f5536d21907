import { describe, expect, it } from 'vitest';
import { inert } from './export.inert.ts';

describe('a text cell of CSV', () => {
  it.each(['Цех №5', 'https://a.example/?q=1', 'a=b', 'тел. 8-701', 'Works «North», two halls; a yard', "O'Neil", '2024-05-01'])(
    'leaves %j as it is',
    (text) => {
      expect(inert(text)).toBe(text);
    },
  );

  it.each([
    ['=1', "'=1"],
    ['\u00a0\u200b＝1', "'\u00a0\u200b＝1"],
    ['"=1', `'"=1`],
    ['a;=1', "a;'=1"],
    ['a, "@x"', `a, "'@x"`],
    ['a\r\n=cmd', "a\r\n'=cmd"],
    ['a;;\t-2', "a;;\t'-2"],
    ['\u0000=1', "'=1"],
  ])('makes text of %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it('holds no more than a cell of a spreadsheet, half characters neither', () => {
    expect(inert('я'.repeat(40_000))).toHaveLength(32_767);
    expect(inert(`=${'я'.repeat(40_000)}`)).toHaveLength(32_767);
    expect(inert(`${'я'.repeat(32_765)}🏭🏭`)).toBe(`${'я'.repeat(32_765)}…`);
  });

  it('is made in one pass over the longest run of signs', () => {
    const runs = '\n'.repeat(200_000);
    expect(inert(`a${runs}=`)).toHaveLength(32_767);
  });
});
