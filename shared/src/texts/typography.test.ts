import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { typographyFaults } from './typography.ts';

describe('a printed text', () => {
  it.each<[Locale, string]>([
    ['RU', 'Выделено 50\u00a0% средств\u00a0— 165,5\u00a0млрд\u00a0тенге, план на 2023–2025\u00a0годы'],
    ['RU', 'Цех №\u00a05, 12\u00a0500\u00a0м², с 28.01.2026, «МЦПС „Хоргос“», ст.\u00a0735'],
    ['RU', 'Шрифт Inter\u00a0— SIL Open Font License 1.1, телефон +7 701 000 00 00.'],
    ['KK', 'Жоспарланған қаражаттың {percent}\u00a0%-ы бөлінді, {value}\u00a0млн'],
    ['EN', '12% before 2026, ₸1,500,000 or 4.5\u00a0bn, 3,000 builders\u00a0– the town’s own “plan”'],
    ['EN', 'Land, ha; 2019–2023; ≠\u00a0– the row differs'],
  ])('%s: %s is well set', (locale, text) => {
    expect(typographyFaults(locale, text)).toEqual([]);
  });

  it.each<[Locale, string, string]>([
    ['RU', 'ставка {amount} %', 'SPACE_BEFORE_PERCENT'],
    ['RU', 'ставка 20%', 'SPACE_BEFORE_PERCENT'],
    ['EN', 'cut by 20 %', 'SPACE_BEFORE_PERCENT'],
    ['EN', 'cut by 20\u00a0%', 'SPACE_BEFORE_PERCENT'],
    ['RU', '4,5 млрд тенге', 'SPACE_BEFORE_UNIT'],
    ['KK', '{mrp} АЕК', 'SPACE_BEFORE_UNIT'],
    ['EN', '1,000 ha', 'SPACE_BEFORE_UNIT'],
    ['RU', 'завод № 5', 'SPACE_BEFORE_UNIT'],
    ['RU', 'круг – место', 'DASH'],
    ['RU', 'круг — место', 'DASH'],
    ['RU', 'круг - место', 'DASH'],
    ['KK', 'шеңбер\u00a0– орын', 'DASH'],
    ['EN', 'a circle — a place', 'DASH'],
    ['EN', 'a circle – a place', 'DASH'],
    ['EN', 'measures 2023-2025', 'HYPHEN_IN_RANGE'],
    ['RU', 'например 12 500', 'DIGIT_GROUPS'],
    ['EN', 'such as 12 500', 'DIGIT_GROUPS'],
    ['RU', '165.5\u00a0млрд', 'DECIMAL_SIGN'],
    ['EN', '165,5\u00a0bn', 'DECIMAL_SIGN'],
    ['RU', 'Исключён {date}. Почему', 'DOTS'],
    ['RU', 'Исключён 28\u00a0января 2026\u00a0г.. Почему', 'DOTS'],
    ['RU', '"Казахалтын"', 'QUOTES'],
    ['RU', '“Казахалтын”', 'QUOTES'],
    ['EN', "the akim's time", 'QUOTES'],
    ['EN', 'the «plan»', 'QUOTES'],
    ['RU', 'два  пробела', 'SPACES'],
    ['RU', 'пробел , запятая', 'SPACES'],
    ['KK', 'күтіңіз...', 'DOTS'],
  ])('%s: %s breaks %s', (locale, text, fault) => {
    expect(typographyFaults(locale, text)).toContain(fault);
  });
});
