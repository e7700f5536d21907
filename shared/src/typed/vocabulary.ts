/** What a typed figure counts. A unit written beside the figure must be this one: hectares are never read as square metres. */
export const FIELD_UNITS = [
  'TENGE',
  'DOLLARS',
  'HECTARES',
  'SQUARE_METRES',
  'MVA',
  'CUBIC_METRES_A_DAY',
  'PERCENT',
  'PEOPLE',
  'YEARS',
  'MONTHS',
  'DAYS',
  'MRP',
  'KILOMETRES',
  'PLAIN',
] as const;
export type FieldUnit = (typeof FIELD_UNITS)[number];

/** Units as people write them, in small letters, without spaces and full stops. */
const UNIT_WORDS: Readonly<Record<FieldUnit, string>> = {
  TENGE: '₸ kzt тг тнг тенге теңге tenge tg',
  DOLLARS: '$ us$ usd долл доллар доллара долларов долларысша долларсша доллары dollar dollars usdollars ақшдоллары',
  HECTARES: 'га ha гектар гектара гектаров hectare hectares',
  SQUARE_METRES: 'м2 m2 квм кв.м sqm sqmetres squaremetres квадратныхметров шаршым шаршыметр',
  MVA: 'мва mva',
  CUBIC_METRES_A_DAY: 'м3/сут м3/сутки м3всутки м3/тәул м3/тәулік m3/day m3/d m3aday m3perday',
  PERCENT: '% процент процента процентов пайыз percent pct',
  PEOPLE:
    'чел человек человека сотрудник сотрудника сотрудников работник работников мест адам қызметкер орын people persons staff employees jobs workers',
  YEARS: 'г год года лет ж жыл y yr yrs year years',
  MONTHS: 'мес месяц месяца месяцев ай month months',
  DAYS: 'дн день дня дней рабдн рабочийдень рабочихдня рабочихдней күн жұмыскүні day days workingday workingdays',
  MRP: 'мрп аек mrp mci',
  KILOMETRES: 'км km километр километра километров шақырым kilometre kilometres kilometer kilometers',
  PLAIN: '',
};

/** Currencies that no field accepts: a sum in them is refused, not read as another one. */
const FOREIGN = '€ eur евро euro euros £ gbp ₽ руб рубль рубля рублей rub ¥ cny юань юаней yuan';

export type WrittenUnit = FieldUnit | 'FOREIGN';

const UNITS: ReadonlyMap<string, WrittenUnit> = new Map([
  ...FIELD_UNITS.flatMap((unit) =>
    UNIT_WORDS[unit]
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, unit] as const),
  ),
  ...FOREIGN.split(' ').map((word) => [word, 'FOREIGN'] as const),
]);

/** What a written unit is; undefined: not a unit. */
export const unitOf = (word: string): WrittenUnit | undefined => UNITS.get(word);

/** Powers of ten that people write as words. */
const SCALE_WORDS: readonly (readonly [exponent: number, words: string])[] = [
  [3, 'тыс тысяча тысячи тысяч мың thousand thsd'],
  [6, 'млн миллион миллиона миллионов mln mn mio million millions'],
  [9, 'млрд миллиард миллиарда миллиардов mlrd bn bln billion billions'],
  [12, 'трлн триллион триллиона триллионов trln tn trn trillion trillions'],
];

/** Abbreviations for powers of ten in sums of money; after other figures `m` may mean metres. */
const MONEY_SCALE_WORDS: readonly (readonly [exponent: number, words: string])[] = [
  [3, 'k'],
  [6, 'm'],
  [9, 'b'],
];

const exponents = (lists: typeof SCALE_WORDS): ReadonlyMap<string, number> =>
  new Map(lists.flatMap(([exponent, words]) => words.split(' ').map((word) => [word, exponent] as const)));

const SCALES = exponents(SCALE_WORDS);
const MONEY_SCALES = exponents([...SCALE_WORDS, ...MONEY_SCALE_WORDS]);

const isMoney = (unit: FieldUnit): boolean => unit === 'TENGE' || unit === 'DOLLARS';

/** The power of ten that a word stands for; undefined: none. */
export const exponentOf = (word: string, unit: FieldUnit): number | undefined => (isMoney(unit) ? MONEY_SCALES : SCALES).get(word);
