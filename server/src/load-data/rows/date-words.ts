import type { Text } from '../schemas/words.schema.ts';

const RU_MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const RU_OF_MONTH = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const KK_MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (names: readonly string[], month: number): string => names[month - 1] ?? '';

const ofYear = (year: string): Text => ({ ru: `${year} год`, kk: `${year} жыл`, en: year });

const ofDecade = (decade: string): Text => {
  const year = decade.slice(0, 4);
  return { ru: `${year}-е годы`, kk: `${year}-жылдар`, en: decade };
};

const ofMonth = (year: string, month: number): Text => ({
  ru: `${monthOf(RU_MONTHS, month)} ${year} года`,
  kk: `${year} жылғы ${monthOf(KK_MONTHS, month)}`,
  en: `${monthOf(EN_MONTHS, month)} ${year}`,
});

const ofDay = (year: string, month: number, day: number): Text => ({
  ru: `${day} ${monthOf(RU_OF_MONTH, month)} ${year} года`,
  kk: `${year} жылғы ${day} ${monthOf(KK_MONTHS, month)}`,
  en: `${day} ${monthOf(EN_MONTHS, month)} ${year}`,
});

/** A date as far as it is known (2012, 2022-06, 2022-06-03, 1990s), in words. */
export const dateInWords = (date: string): Text => {
  if (date.endsWith('s')) return ofDecade(date);
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return ofYear(year);
  return day === undefined ? ofMonth(year, Number(month)) : ofDay(year, Number(month), Number(day));
};
