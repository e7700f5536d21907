import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesCharacters, tidyLine, tidyText } from './characters.ts';

const anyOf = (letters: string) => fc.constantFrom(...Array.from(letters));
const anyCharacter = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code));

describe('a text', () => {
  it.each([
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['  cтрока\n\tсписок ', 'cтрока\n\tсписок'],
    ['сло\u00adво\u200b и\u00a0слово', 'слово и\u00a0слово'],
    ['и\u0306од', 'йод'],
    ['\u200b\ufeff', ''],
    ['строка\u000bстрока\u000cстрока\u2028строка', 'строка\nстрока\nстрока\nстрока'],
    ['a\u202eb\u2066c\u2069d', 'abcd'],
    ['a\u0000b\u001bc\u0007d', 'abcd'],
    ['a\u3164b\u2800c', 'a b c'],
    ['a\ufff9b\u{e0061}c\ud800d\ufffee', 'abcde'],
    ['\uf0b7 цех\n  \uf0a7\tсклад', '• цех\n  •\tсклад'],
    ['Өндiрiс, Завод № 5, 10 ㎡, ﬁ', 'Өндiрiс, Завод № 5, 10 ㎡, ﬁ'],
  ])('pasted as %j is kept as %j', (pasted, kept) => {
    expect(tidyText(pasted)).toBe(kept);
    expect(hidesCharacters(tidyText(pasted))).toBe(false);
  });

  it.each(['a\ue000b', '\uf0b7цех', `a${'\u0301'.repeat(5)}`])('like %j hides something', (text) => {
    expect(hidesCharacters(tidyText(text))).toBe(true);
  });

  it.each(['Строка\n\tи «кавычки» — № 5, 10 °C ½ €', 'а\u0301кция', 'مُحَمَّد', 'ภาษาไทย', '🇰🇿 👩🏽‍🔧', 'हिन्दी'])(
    'like %j hides nothing',
    (text) => {
      expect(hidesCharacters(tidyText(text))).toBe(false);
    },
  );

  it('tidied once is tidy', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(anyOf('аби iI\n\t\u0306\u0301\u00ad\u200b\u00a0'), anyCharacter) }), (text) => {
        for (const tidy of [tidyText, tidyLine]) expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });

  it('loses the marks that turn the direction of writing and nothing beside them', () => {
    fc.assert(
      fc.property(fc.string(), anyOf('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'), fc.string(), (head, mark, tail) => {
        for (const tidy of [tidyText, tidyLine]) expect(tidy(`${head}${mark}${tail}`)).toBe(tidy(`${head}${tail}`));
      }),
    );
  });
});
