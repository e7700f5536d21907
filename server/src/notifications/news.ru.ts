import { OPPORTUNITY_RU } from '../opportunities/opportunity.words.ru.ts';
import type { NewsWords } from './news.words.ts';

export const NEWS_RU: NewsWords = {
  one: '{title}: {reason}',
  several: 'Новое по вашим поискам и наблюдениям: {count}',
  digest: 'Новое за сутки: {count}',
  search: 'Поиск «{name}»',
  watch: 'Вы наблюдаете: {name}',
  project: 'Ваш проект «{name}»',
  reason: {
    PUBLISHED: 'новое предложение',
    STATUS: 'состояние изменилось: {was} → {became}',
    INVESTMENT: 'сумма изменилась: {was} → {became}',
    POWER: 'мощность изменилась: {was} → {became}',
    DEAL: 'форма участия изменилась: {was} → {became}',
    TERMS: 'опубликована новая редакция условий, действует с {became}',
    FACTS: 'сведения уточнены, теперь подходит под поиск',
  },
  knownNow: 'сведения уточнены',
  fit: {
    FITS: 'подходит вашему проекту «{name}»',
    ASK: 'может подойти вашему проекту «{name}»: указано не всё, что вам нужно',
  },
  termsWithdrawn: 'отозвана редакция условий, которая должна была действовать с {became}',
  unknown: 'не указано',
  more: 'И ещё {count}. Все новости:\n{link}',
  stopSearch: 'Не присылать писем об этом поиске:\n{link}',
  stopWatch: 'Не присылать писем об этом наблюдении:\n{link}',
  stopProject: 'Не присылать писем об этом проекте:\n{link}',
  settings: 'Как часто приходят письма, можно изменить здесь:\n{link}',
  stopAll: 'Не присылать писем ни о поисках, ни о наблюдениях:\n{link}',
  status: { ...OPPORTUNITY_RU.status, UNKNOWN: 'неизвестно' },
  deal: OPPORTUNITY_RU.deal,
};
