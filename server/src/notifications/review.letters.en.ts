import type { ReviewLetters } from './letter.words.ts';

export const REVIEW_EN: ReviewLetters = {
  CASE_HANDED: {
    subject: '{number} has been handed to you{about}',
    body: ['{giver} asks you to review {number}.'],
    facts: ['title', 'investor', 'sum', 'until'],
    after: ['The case and your colleagues’ notes:\n{link}'],
  },
  ANSWER_HALF: {
    subject: 'Half of the time to answer {number} has passed{about}',
    body: [
      '{number} is waiting for your organisation’s decision. The last day to answer: {day}{calendar}. Working days promised: {promised}; today is day {used}.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Review it:\n{link}'],
  },
  ANSWER_LAST_DAY: {
    subject: 'The last day to answer {number}: {day}',
    body: [
      'You promised the investor a decision on {number} within this many working days: {promised}. The last of them: {day}{calendar}.',
      'If something is missing for the decision, ask the investor: while an answer is owed to you, the time stands still.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Decide, or ask a question:\n{link}'],
  },
  ANSWER_OVERDUE: {
    subject: 'The answer to {number} is overdue{about}',
    body: [
      'The time to answer {number} is over: the last day was {day}{calendar}. Working days promised: {promised}; it is day {used}, and there is no decision.',
      'This letter goes to the head of the organisation, or, if there is none on Qaita, to all its people.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Hand the case to somebody, or decide:\n{link}'],
  },
};
