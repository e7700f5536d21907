import type { FigureUnit, Language } from './figure.ts';

/** Nominative and genitive singular, genitive plural. */
type Forms = readonly [one: string, few: string, many: string];

const RU_FORMS: Readonly<Partial<Record<FigureUnit, readonly Forms[]>>> = {
  YEARS: [['год', 'года', 'лет']],
  MONTHS: [['месяц', 'месяца', 'месяцев']],
  WEEKS: [['неделя', 'недели', 'недель']],
  DAYS: [
    ['день', 'дня', 'дней'],
    ['календарный день', 'календарных дня', 'календарных дней'],
  ],
  WORKING_DAYS: [['рабочий день', 'рабочих дня', 'рабочих дней']],
  HOURS: [['час', 'часа', 'часов']],
  JOBS: [['рабочее место', 'рабочих места', 'рабочих мест']],
  PERCENT: [['процент', 'процента', 'процентов']],
  HECTARES: [['гектар', 'гектара', 'гектаров']],
};

/** «в течение 1 рабочего дня»: a unit counted by one in the genitive, where the same form does not belong to another number. */
const RU_OF_ONE: Readonly<Record<string, string>> = {
  'рабочий день': 'рабочего дня',
  'календарный день': 'календарного дня',
  'рабочее место': 'рабочего места',
};

/** Words after which a Russian number stands in the genitive. */
const GENITIVE_AFTER =
  /(?:^|[^\p{L}])(?:до|от|с|со|из|после|около|свыше|более|менее|больше|меньше|дольше|дороже|дешевле|выше|ниже|раньше|позже|позднее|ранее|течение|размере|менее чем|более чем)\s*$/iu;

const ruClass = (amount: number): 'one' | 'few' | 'many' | 'part' => {
  if (!Number.isInteger(amount)) return 'part';
  const [ten, hundred] = [Math.abs(amount) % 10, Math.abs(amount) % 100];
  if (ten === 1 && hundred !== 11) return 'one';
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
};

const nominative = ([one, few, many]: Forms, amount: number): string => ({ one, few, many, part: RU_OF_ONE[one] ?? few })[ruClass(amount)];

const genitive = (forms: Forms, amount: number): string => {
  const [one, few, many] = forms;
  const ofOne = RU_OF_ONE[one] ?? few;
  return { one: ofOne, few: many, many, part: ofOne }[ruClass(amount)];
};

const inRussian = (unit: string, kind: FigureUnit, { before, from, to }: Change): string => {
  const word = unit.replace(/\s/gu, ' ').toLowerCase();
  const forms = RU_FORMS[kind]?.find((one) => genitive(one, from) === word || nominative(one, from) === word);
  if (!forms) return unit;
  const isGenitive = nominative(forms, from) !== word || (genitive(forms, from) === word && GENITIVE_AFTER.test(before));
  return (isGenitive ? genitive(forms, to) : nominative(forms, to)).replace(/ /g, unit.includes('\u00a0') ? '\u00a0' : ' ');
};

const EN_WORD = /^(?<rest>.*?)(?<word>year|month|week|day|hour|job|hectare|dollar|workplace)s?$/iu;

/** `7 years` → `1 year`; `7-year` stays. */
const inEnglish = (unit: string, { to }: Change): string => {
  const { rest, word } = EN_WORD.exec(unit)?.groups ?? {};
  return word === undefined ? unit : `${rest ?? ''}${word}${to === 1 ? '' : 's'}`;
};

export interface Change {
  /** The text before the figure. */
  readonly before: string;
  readonly from: number;
  readonly to: number;
}

/** The word of a unit as it is written after another number. `unit` is the word as it was written. Kazakh units do not change. */
export const agreeing = (unit: string, kind: FigureUnit | null, change: Change, language: Language): string => {
  if (kind === null || language === 'kk') return unit;
  return language === 'ru' ? inRussian(unit, kind, change) : inEnglish(unit, change);
};

/** How the last word of a Kazakh number sounds: its vowel class and its final sound. */
type Sound = readonly [isFront: boolean, end: 'VOWEL' | 'NASAL' | 'VOICED' | 'VOICELESS'];

const SOUNDS: Readonly<Record<number, Sound>> = {
  0: [true, 'VOICED'],
  1: [true, 'VOICED'],
  2: [true, 'VOWEL'],
  3: [true, 'VOICELESS'],
  4: [true, 'VOICELESS'],
  5: [true, 'VOICELESS'],
  6: [false, 'VOWEL'],
  7: [true, 'VOWEL'],
  8: [true, 'VOICED'],
  9: [false, 'VOICED'],
  10: [false, 'NASAL'],
  20: [false, 'VOWEL'],
  30: [false, 'VOICED'],
  40: [false, 'VOICELESS'],
  50: [true, 'VOWEL'],
  60: [false, 'VOICELESS'],
  70: [true, 'VOICELESS'],
  80: [true, 'NASAL'],
  90: [false, 'NASAL'],
  100: [true, 'VOICED'],
  1000: [false, 'NASAL'],
  1_000_000: [false, 'NASAL'],
};

/** The last word of a number when it is read aloud: 25 бес, 300 жүз, 0,5 бес. */
const lastWord = (amount: number): number => {
  const figures = String(amount).replace(/^.*\./, '');
  const zeros = /0*$/.exec(figures)?.[0].length ?? 0;
  const last = Number(figures.at(-1 - zeros) ?? 0);
  if (zeros === 0 || last === 0) return last;
  if (zeros === 1) return last * 10;
  if (zeros === 2) return 100;
  return zeros < 6 ? 1000 : 1_000_000;
};

/** Case endings by the final sound of the word, for back and front vowels; the first letters tell which case is meant. */
const CASES: readonly Readonly<Record<Sound[1], readonly [back: string, front: string]>>[] = [
  { VOWEL: ['ға', 'ге'], NASAL: ['ға', 'ге'], VOICED: ['ға', 'ге'], VOICELESS: ['қа', 'ке'] },
  { VOWEL: ['ның', 'нің'], NASAL: ['ның', 'нің'], VOICED: ['дың', 'дің'], VOICELESS: ['тың', 'тің'] },
  { VOWEL: ['ны', 'ні'], NASAL: ['ды', 'ді'], VOICED: ['ды', 'ді'], VOICELESS: ['ты', 'ті'] },
  { VOWEL: ['да', 'де'], NASAL: ['да', 'де'], VOICED: ['да', 'де'], VOICELESS: ['та', 'те'] },
  { VOWEL: ['дан', 'ден'], NASAL: ['нан', 'нен'], VOICED: ['дан', 'ден'], VOICELESS: ['тан', 'тен'] },
];

/** The ending of a Kazakh number when the number changes: `0-ге` → `10-ға`. An unknown ending is kept. */
export const kazakhEnding = (ending: string, to: number): string => {
  const [isFront, end] = SOUNDS[lastWord(to)] ?? [true, 'VOICED'];
  const forms = CASES.find((one) => Object.values(one).some((pair) => pair.includes(ending)));
  return forms ? (forms[end][isFront ? 1 : 0] ?? ending) : ending;
};
