import { LOCALES } from '../../locale/locale.ts';
import { MEASURE_UNITS, measureUnitName } from '../../plans/measure-units.ts';
import { PLAN_WORDS } from '../../plans/plan-words.ts';
import { BLOCKERS, MEASURE_CATEGORIES, MEASURE_STATUSES } from '../../plans/vocabulary.ts';
import type { Blocker, MeasureCategory, MeasureStatus } from '../../plans/vocabulary.ts';
import { choicesOf } from '../read-choice.ts';
import type { Choices } from '../read-choice.ts';

type ListName = 'category' | 'status' | 'blocker';

/** The product's own words of a closed list, and how plans write its values besides. */
const listOf = <T extends string>(values: readonly T[], name: ListName, others: Partial<Readonly<Record<T, string>>>): Choices<T> => {
  const own = (value: T): string[] =>
    LOCALES.map((locale) => (PLAN_WORDS[locale][name] as Readonly<Record<string, string>>)[value] ?? value);
  const entries = values.map((value) => [value, [...own(value), ...(others[value]?.split('|') ?? [])].join('|')]);
  return choicesOf(Object.fromEntries(entries) as Record<T, string>);
};

export const CATEGORY_WORDS: Choices<MeasureCategory> = listOf(MEASURE_CATEGORIES, 'category', {
  HEAT: 'тепло|теплосети|тепловые сети|котельные|жылу|heating',
  WATER: 'вода|водоснабжение и водоотведение|водопровод|сумен жабдықтау|water',
  SEWERAGE: 'водоотведение|очистные сооружения|кәріз|sewage',
  POWER: 'электрические сети|электросети|энергетика|электр|electricity',
  ROADS: 'дороги|улицы|благоустройство дорог|автодороги|жолдар|roads',
  TRANSPORT: 'общественный транспорт|көлік',
  SCHOOL: 'школа|образование|мектеп|білім|education',
  KINDERGARTEN: 'детский сад|дошкольное образование|балабақша',
  HEALTH: 'медицина|больницы|поликлиники|денсаулық сақтау|health',
  CULTURE_SPORT: 'культура|спорт|мәдениет|мәдениет және спорт|culture|sport',
  HOUSING: 'жилье|жкх|жилищное строительство|дворы|тұрғын үй|housing',
  RENTAL_HOUSING: 'арендное жилье|жалдамалы тұрғын үй|rental housing',
  SPECIALISTS: 'кадры|с дипломом в село|мамандар|specialists',
  INDUSTRIAL_ZONE: 'индустриальная зона|промышленность|индустриялық аймақ|industry',
  ENVIRONMENT: 'экология и охрана среды|отходы|экология|environment',
  OTHER: 'другое|иное|басқа|other',
});

export const STATUS_OF_MEASURE: Choices<MeasureStatus> = listOf(MEASURE_STATUSES, 'status', {
  IDEA: 'идея|предлагается|ұсыныс|idea|proposed',
  DESIGN: 'проектирование|псд|разработка псд|жобалау|design',
  PLANNED: 'планируется|не начато|план|жоспарда|planned|not started',
  IN_PROGRESS: 'выполняется|в работе|в процессе|реализуется|исполняется|орындалуда|іске асырылуда|in progress|under way|ongoing',
  LATE: 'просрочено|отстает|отставание|кешігуде|late|delayed',
  STOPPED: 'приостановлено|заморожено|тоқтатылған|stopped|suspended',
  NOT_DONE: 'не исполнено|не реализовано|орындалмады|not done|not implemented',
  DONE: 'исполнено|завершено|реализовано|введено|орындалды|аяқталды|done|completed',
});

export const BLOCKER_WORDS: Choices<Blocker> = listOf(BLOCKERS, 'blocker', {
  MONEY: 'финансирование|недостаток средств|қаржы|no money|funding',
  PAPERS: 'документы|экспертиза|псд|құжаттар|papers',
  CONTRACTOR: 'подрядчик|мердігер|contractor',
});

/** Units of results, in the forms of one and of many. */
export const UNIT_WORDS: Choices<string> = choicesOf(
  Object.fromEntries(
    MEASURE_UNITS.map((unit) => {
      const names = [1, 2, 5].flatMap((number) => Object.values(measureUnitName(unit, number) ?? {}));
      const [one] = [measureUnitName(unit, 5)];
      return [unit, [one?.ru, one?.kk, one?.en, ...names].filter((name) => name !== undefined).join('|')];
    }),
  ),
);
