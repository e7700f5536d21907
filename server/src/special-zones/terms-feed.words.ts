import type { Locale } from 'shared/locale/locale.ts';

/** Words of a feed of terms. `{…}` is filled in. */
export interface FeedWords {
  readonly title: string;
  readonly subtitle: string;
  readonly entry: string;
  readonly entryWithdrawn: string;
  readonly holdsFrom: string;
  readonly wouldHaveHeld: string;
  readonly why: string;
  readonly changes: string;
  readonly first: string;
  readonly withdrawn: string;
  readonly compare: string;
}

export const FEED_WORDS: Readonly<Record<Locale, FeedWords>> = {
  RU: {
    title: 'Условия СЭЗ «{zone}»',
    subtitle: 'Опубликованные редакции условий специальной экономической зоны',
    entry: 'Редакция {number} условий СЭЗ «{zone}»',
    entryWithdrawn: 'Отозвана редакция {number} условий СЭЗ «{zone}»',
    holdsFrom: 'С {date} действует эта редакция.',
    wouldHaveHeld: 'С {date} должна была действовать эта редакция.',
    why: 'Зачем выпущена: {note}',
    changes: 'Изменений по сравнению с редакцией {before}: {count}; лучше для инвестора: {better}, хуже: {worse}.',
    first: 'Первая редакция: сравнивать не с чем.',
    withdrawn: 'Отозвана {date} до вступления в силу. Причина: {reason}',
    compare: 'Сравнить редакции {before} и {number}',
  },
  KK: {
    title: '«{zone}» АЭА шарттары',
    subtitle: 'Арнайы экономикалық аймақ шарттарының жарияланған редакциялары',
    entry: '«{zone}» АЭА шарттарының {number}-редакциясы',
    entryWithdrawn: '«{zone}» АЭА шарттарының {number}-редакциясы кері қайтарылды',
    holdsFrom: 'Күшіне енетін күні: {date}.',
    wouldHaveHeld: 'Күшіне енуге тиіс болған күні: {date}.',
    why: 'Не үшін шығарылды: {note}',
    changes: '{before}-редакциямен салыстырғандағы өзгерістер: {count}; инвестор үшін жақсарғаны: {better}, нашарлағаны: {worse}.',
    first: 'Алғашқы редакция: салыстыратын нұсқа жоқ.',
    withdrawn: 'Күшіне енгенге дейін кері қайтарылды: {date}. Себебі: {reason}',
    compare: '{before}- және {number}-редакцияларды салыстыру',
  },
  EN: {
    title: 'Terms of {zone} SEZ',
    subtitle: 'Published versions of the terms of the special economic zone',
    entry: 'Version {number} of the terms of {zone} SEZ',
    entryWithdrawn: 'Withdrawn: version {number} of the terms of {zone} SEZ',
    holdsFrom: 'In force from {date}.',
    wouldHaveHeld: 'Was to be in force from {date}.',
    why: 'Why it was made: {note}',
    changes: 'Changes against version {before}: {count}; better for the investor: {better}, worse: {worse}.',
    first: 'The first version: there is nothing to compare it with.',
    withdrawn: 'Withdrawn on {date}, before its day. Reason: {reason}',
    compare: 'Compare versions {before} and {number}',
  },
};
