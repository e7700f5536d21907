import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRule, normalizeName } from './names.ts';

const anyOf = (letters: string) => fc.constantFrom(...Array.from(letters));
const anyCharacter = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code));

describe('a name', () => {
  it.each([
    'ТОО «Қостанай-Мебель»',
    'Әлия Нұрланқызы',
    'Balkhash Metals LLP',
    'ТОО Steppe',
    'O’Connor',
    '王小明',
    'АО «НК «Казахстан»»',
    'ТОО № 5',
    'Kaz Minerals',
    'ТОО «Kaz Minerals Ақтоғай»',
    'Αλέξανδρος Παπαδόπουλος',
    'Nguyễn Thị Ánh',
    'Anadolu Makina Demo A.Ş.',
    'محمد بن سلمان',
    '東京エレクトロン',
    '삼성전자',
    'Ёлкин-Йод',
    'IT-парк «Астана»',
  ])('like %s is accepted as it is', (name) => {
    expect(nameRule(name)).toBeNull();
    expect(normalizeName(name)).toBe(name.normalize('NFC'));
  });

  it.each([
    ['', 'REQUIRED'],
    ['   ', 'REQUIRED'],
    ['\u200b\u200d\u00ad\ufeff', 'REQUIRED'],
    ['\u3164\u3164', 'REQUIRED'],
    ['\u2800\u2800\u2800', 'REQUIRED'],
    ['\u202e\u2066\u000b', 'REQUIRED'],
    ['А', 'TOO_SHORT'],
    ['А'.repeat(121), 'TOO_LONG'],
    ['Иван\ue000', 'BAD_CHARACTERS'],
    [`И${'\u0301'.repeat(100)}ван`, 'BAD_CHARACTERS'],
    ['И\u0336в\u0336а\u0336н\u0336о\u0336в\u0336', 'BAD_CHARACTERS'],
    ['\u0301Иван', 'BAD_CHARACTERS'],
    ['ТОO Казхром', 'MIXED_ALPHABETS'],
    ['Сaпар', 'MIXED_ALPHABETS'],
    ['Кazхром', 'MIXED_ALPHABETS'],
    ['Казхрοм', 'MIXED_ALPHABETS'],
    ['ΤΟО «Степь»', 'MIXED_ALPHABETS'],
    ['Каз𝐱ром', 'MIXED_ALPHABETS'],
    ['Kaᴢхром', 'MIXED_ALPHABETS'],
    ['Аᏼ Степь', 'MIXED_ALPHABETS'],
    ['— « »', 'INVALID'],
  ])('like %j is refused: %s', (name, rule) => {
    expect(nameRule(name)).toBe(rule);
  });

  it.each([
    ['  ＡＢＣ   Қайта ', 'ＡＢＣ Қайта'],
    ['ТОО «Завод № 5»', 'ТОО «Завод № 5»'],
    ['ТОО «Шахта№5»', 'ТОО «Шахта№5»'],
    ['«Сталь™», 10 ㎡', '«Сталь™», 10 ㎡'],
    ['ТОО\u00a0«Степь»', 'ТОО «Степь»'],
    ['Ка\u00adзах\u00adстан', 'Казахстан'],
    ['Серге\u0438\u0306', 'Сергей'],
    ['А\u200dлия\ufeff', 'Алия'],
    ['\u200eИван\u200f', 'Иван'],
    ['Иван\u202eИванов\u2066', 'ИванИванов'],
    ['Иван\u000bИванов\nмладший', 'Иван Иванов младший'],
    ['Иван\u0000\u{e0041}', 'Иван'],
    ['Бiрлiк', 'Бiрлiк'],
    ['Өндiрiс', 'Өндiрiс'],
    ['IРIМ', 'IРIМ'],
    ['Əлия Жаhанқызы', 'Əлия Жаhанқызы'],
    ['Бiрлiк Invest', 'Бiрлiк Invest'],
  ])('pasted as %j is kept as %j', (typed, kept) => {
    expect(normalizeName(typed)).toBe(kept);
    expect(nameRule(typed)).toBeNull();
  });

  it('is kept in one form: to tidy it again changes nothing, and what was accepted stays accepted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(anyOf('абвгдеёжзиқң iIh№™«»-e\u0301\u00a0\u00ad\u200b\u202e\u000b'), anyCharacter), maxLength: 40 }),
        (typed) => {
          const kept = normalizeName(typed);
          expect(normalizeName(kept)).toBe(kept);
          expect(nameRule(kept)).toBe(nameRule(typed));
        },
      ),
    );
  });

  it('that is accepted shows every character it has', () => {
    const unit = fc.oneof({ weight: 12, arbitrary: anyOf('абвгдеёжзиқңөұ «»-') }, { weight: 1, arbitrary: anyCharacter });
    fc.assert(
      fc.property(fc.string({ unit, minLength: 2, maxLength: 20 }), (typed) => {
        if (nameRule(typed) === null) expect(normalizeName(typed)).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]|\p{M}{3}/u);
      }),
    );
  });

  it('of one alphabet is never taken for a mixture, and one foreign letter inside a word always is', () => {
    const cyrillic = anyOf('бгдёжзийлптўфцчшщъыьэюяғқңөұ');
    const word = fc.array(cyrillic, { minLength: 2, maxLength: 12 }).map((letters) => letters.join(''));
    const foreign = anyOf('abdfgklmnqrtuvwzαβγδεκλν');
    fc.assert(
      fc.property(word, word, foreign, (head, tail, letter) => {
        expect(nameRule(`${head} ${tail}`)).toBeNull();
        expect(nameRule(`${head}${letter}${tail}`)).toBe('MIXED_ALPHABETS');
        expect(nameRule(`${head} ${letter}${letter} ${tail}`)).toBeNull();
      }),
    );
  });
});
