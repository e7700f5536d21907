import type { NamedColumn } from '../headings.ts';

const list = (text: string): string[] => text.split('|');

type Row = readonly [ru: string, kk: string, en: string];

/** What columns of plans are called, without the sums; the first word of each language is the template's. */
const ROWS = {
  id: [
    'ID мероприятия|Адрес мероприятия|Идентификатор мероприятия|Идентификатор|Адрес|ID',
    'Іс-шара идентификаторы|Идентификаторы|Мекенжайы',
    'Measure ID|ID|Identifier|Address|Slug',
  ],
  nameRu: [
    'Мероприятие на русском|Мероприятие|Наименование мероприятия|Название мероприятия|Мероприятия|Наименование|Название|Наименование проекта',
    'Орысша атауы',
    'Name in Russian|Name (ru)|Measure in Russian',
  ],
  nameKk: [
    'Мероприятие на казахском|Название на казахском|Название (каз)',
    'Іс-шараның қазақша атауы|Іс-шара|Іс-шараның атауы|Қазақша атауы|Атауы|Іс-шаралар',
    'Name in Kazakh|Name (kk)|Measure in Kazakh',
  ],
  nameEn: [
    'Мероприятие на английском|Название на английском|Название (англ)',
    'Ағылшынша атауы',
    'Name in English|Measure|Name|Title|Name (en)|Project',
  ],
  town: ['Моногород|Город|Населённый пункт', 'Моноқала|Қала|Елді мекен', 'Single-industry town|Town|City'],
  kato: ['КАТО|Код КАТО', 'ӘАОЖ|ӘАОЖ коды', 'KATO|KATO code'],
  plan: [
    'План|План развития|Комплексный план|Название плана',
    'Жоспар|Даму жоспары|Кешенді жоспар',
    'Plan|Plan of the town|Name of the plan',
  ],
  category: ['Направление|Категория|Сфера|Отрасль', 'Бағыты|Бағыт|Санаты|Сала', 'Category|Field|Sector|Direction'],
  delivers: [
    'Что даёт|Ожидаемый результат|Результат|Показатель результата|Форма завершения',
    'Нәтижесі|Күтілетін нәтиже|Не береді|Аяқталу нысаны',
    'Delivers|Result|Expected result|Outcome',
  ],
  quantity: ['Количество|Объём работ|Значение показателя', 'Саны|Жұмыс көлемі|Көрсеткіш мәні', 'Quantity|Amount of work'],
  unit: ['Единица|Единица измерения|Ед. изм.|Ед. измерения', 'Өлшем бірлігі|Бірлік|Өлшем', 'Unit|Unit of measure'],
  term: ['Срок реализации|Срок|Сроки|Срок исполнения|Период', 'Іске асыру мерзімі|Мерзімі|Орындау мерзімі|Кезең', 'Term|Period|Years'],
  fromYear: ['Начало, год|Год начала|Начало', 'Басталу жылы|Басталуы', 'From, year|Start year|From year|Start'],
  toYear: ['Конец, год|Год окончания|Год завершения|Завершение|Окончание', 'Аяқталу жылы|Аяқталуы', 'To, year|End year|To year|End'],
  status: [
    'Состояние|Статус|Статус исполнения|Ход исполнения|Стадия',
    'Жай-күйі|Мәртебесі|Орындалу барысы|Кезеңі',
    'Status|State|Stage|Progress',
  ],
  asOf: ['Состояние на дату|По состоянию на|Дата сведений|Актуально на', 'Мәлімет күні|Жай-күй күні', 'Status as of|As of|Date of data'],
  blocker: ['Вид препятствия|Причина задержки', 'Кедергі түрі|Кешігу себебі', 'Kind of obstacle|Reason for delay|Blocker'],
  blockedBy: ['Что мешает|Проблемы|Проблемные вопросы|Препятствие', 'Не кедергі|Мәселелер|Кедергі', 'Blocked by|Obstacle|Issues'],
  owner: [
    'Исполнитель|Ответственный|Ответственный исполнитель|Ответственные за исполнение',
    'Орындаушы|Жауапты|Жауапты орындаушы',
    'Owner|Responsible|Responsible body',
  ],
  note: ['Примечание|Примечания|Комментарий', 'Ескертпе|Ескерту', 'Note|Notes|Comment|Remarks'],
  source: ['Источник сведений|Источник|Источники|Ссылка', 'Дереккөзі|Дереккөз|Дереккөздері', 'Source|Sources|Reference'],
  amendedOn: [
    'Дата изменения плана|Дата изменения|Дата корректировки',
    'Жоспарды өзгерту күні|Өзгерту күні',
    'Date of amendment|Amended on',
  ],
  amendment: [
    'Документ об изменении плана|Документ об изменении|Основание изменения|Основание корректировки',
    'Жоспарды өзгерту туралы құжат|Өзгерту құжаты|Өзгерту негізі',
    'Document of the amendment|Amendment|Amending document',
  ],
} as const satisfies Record<string, Row>;

export type MeasureColumn = keyof typeof ROWS;

const keys = Object.keys(ROWS) as MeasureColumn[];

export const MEASURE_HEADINGS = keys.map((key): NamedColumn & { readonly key: MeasureColumn } => {
  const [ru, kk, en]: Row = ROWS[key];
  return { key, words: { RU: list(ru), KK: list(kk), EN: list(en) } };
});
