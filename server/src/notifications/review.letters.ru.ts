import type { ReviewLetters } from './letter.words.ts';

export const REVIEW_RU: ReviewLetters = {
  CASE_HANDED: {
    subject: 'Вам поручена заявка {number}{about}',
    body: ['{giver} поручает вам рассмотреть заявку {number}.'],
    facts: ['title', 'investor', 'sum', 'until'],
    after: ['Заявка и заметки коллег:\n{link}'],
  },
  ANSWER_HALF: {
    subject: 'Прошла половина срока ответа по заявке {number}{about}',
    body: [
      'Заявка {number} ждёт решения вашей организации. Ответить нужно не позднее {day}{calendar}: рабочих дней обещано {promised}, идёт {used}-й.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Рассмотреть заявку:\n{link}'],
  },
  ANSWER_LAST_DAY: {
    subject: 'Последний день ответа по заявке {number}: {day}',
    body: [
      'Решение по заявке {number} обещано инвестору не позднее {day}{calendar}: это последний из обещанных рабочих дней (всего {promised}).',
      'Если для решения чего-то не хватает, спросите инвестора: пока он должен ответ, срок не идёт.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Принять решение или задать вопрос:\n{link}'],
  },
  ANSWER_OVERDUE: {
    subject: 'Просрочен ответ по заявке {number}{about}',
    body: [
      'Ответ по заявке {number} обещан не позднее {day}{calendar}, но решения нет: рабочих дней обещано {promised}, идёт {used}-й.',
      'Это письмо получает руководитель организации, а если его нет в Qaita, все её сотрудники.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Поручить заявку или принять решение:\n{link}'],
  },
};
