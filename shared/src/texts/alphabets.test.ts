import { describe, expect, it } from 'vitest';
import { folded, mixedWords, nameNotices } from './alphabets.ts';

describe('words', () => {
  it('of two alphabets are found, each once', () => {
    expect(mixedWords('Тоrгсентр и Тоrгсентр рядом с Qаita, ΚазМунай')).toEqual(['Тоrгсентр', 'Qаita', 'ΚазМунай']);
  });

  it('side by side are no mixture', () => {
    expect(
      mixedWords(
        'Qaita Қайта, IT-парк, SPA-салон, α-частица, 3D-модель, м², CO₂, H2O, №5, 5кВ, Шахта№5, Сталь™, Өндiрiс, Жаhан, Əлия, Ɵндіріс, ТYРКIСТАН',
      ),
    ).toEqual([]);
  });
});

describe('a folded copy', () => {
  it.each([
    ['Өндiрiс', 'Өндіріс'],
    ['ТYРКIСТАН Əуежайы', 'ТҮРКІСТАН Әуежайы'],
    ['Ｋａｚ 𝐌etals Ⓚ', 'Kaz Metals K'],
    ['Завод № 5, 10 ㎡, ½', 'Завод № 5, 10 ㎡, ½'],
    ['Invest Ridder', 'Invest Ridder'],
  ])('of %s is %s', (name, copy) => {
    expect(folded(name)).toBe(copy);
  });
});

describe('a name', () => {
  it.each([
    ['TOO «Степь»', [{ kind: 'LATIN_LEGAL_FORM', word: 'TOO' }]],
    ['AO Казхром', [{ kind: 'LATIN_LEGAL_FORM', word: 'AO' }]],
    ['ΤΟΟ Степь', [{ kind: 'LATIN_LEGAL_FORM', word: 'ΤΟΟ' }]],
    ['ТОO Степь', [{ kind: 'MIXED_ALPHABETS', word: 'ТОO' }]],
    ['ТОО «COCHA»', [{ kind: 'LOOKALIKE_WORD', word: 'COCHA' }]],
    ['ТОО «HOPEX»', [{ kind: 'LOOKALIKE_WORD', word: 'HOPEX' }]],
    ['СОСА Holding', [{ kind: 'LOOKALIKE_WORD', word: 'СОСА' }]],
  ])('like %s is to be looked at twice', (name, notices) => {
    expect(nameNotices(name)).toEqual(notices);
  });

  it.each([
    'ТОО «Степь»',
    'Kaz Minerals',
    'ТОО «Kaz Minerals»',
    'ТОО «ABC»',
    'COCA HOPE',
    'Түркістан',
    'Anadolu Makina A.Ş.',
    'Too Good Ltd',
    'Жаңа Өндіріс LLP',
  ])('like %s is not', (name) => {
    expect(nameNotices(name)).toEqual([]);
  });
});
