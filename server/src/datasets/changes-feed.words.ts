import type { Locale } from 'shared/locale/locale.ts';

interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly measure: string;
  readonly planned: string;
  readonly allocated: string;
  readonly amended: string;
  readonly plan: string;
  readonly opportunity: string;
}

/** Words of the feed of changes. */
export const CHANGES_WORDS: Readonly<Record<Locale, Words>> = {
  RU: {
    title: 'Qaita: изменения мероприятий, планов и предложений',
    subtitle: 'Сто последних изменённых записей открытых данных.',
    measure: 'Мероприятие: {title} ({town})',
    planned: 'Запланировано: {sum}.',
    allocated: 'Выделено: {sum}.',
    amended: 'Последняя поправка, {day}: {text}',
    plan: 'План: {title}',
    opportunity: '{kind}: {title}',
  },
  KK: {
    title: 'Qaita: іс-шаралардың, жоспарлардың және ұсыныстардың өзгерістері',
    subtitle: 'Ашық деректердің соңғы өзгерген жүз жазбасы.',
    measure: 'Іс-шара: {title} ({town})',
    planned: 'Жоспарланған: {sum}.',
    allocated: 'Бөлінген: {sum}.',
    amended: 'Соңғы түзету, {day}: {text}',
    plan: 'Жоспар: {title}',
    opportunity: '{kind}: {title}',
  },
  EN: {
    title: 'Qaita: changes of measures, plans and opportunities',
    subtitle: 'The hundred records of open data that changed last.',
    measure: 'Measure: {title} ({town})',
    planned: 'Planned: {sum}.',
    allocated: 'Allocated: {sum}.',
    amended: 'Last amendment, {day}: {text}',
    plan: 'Plan: {title}',
    opportunity: '{kind}: {title}',
  },
};
