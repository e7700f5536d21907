import type { ReviewLetters } from './letter.words.ts';

export const REVIEW_KK: ReviewLetters = {
  CASE_HANDED: {
    subject: 'Сізге {number} өтінімі тапсырылды{about}',
    body: ['{giver} сізге {number} өтінімін қарауды тапсырды.'],
    facts: ['title', 'investor', 'sum', 'until'],
    after: ['Өтінім және әріптестеріңіздің жазбалары:\n{link}'],
  },
  ANSWER_HALF: {
    subject: '{number} өтініміне жауап беру мерзімінің жартысы өтті{about}',
    body: [
      '{number} өтінімі ұйымыңыздың шешімін күтіп тұр. Жауап берудің соңғы күні: {day}{calendar}. Уәде етілген жұмыс күні: {promised}, қазір {used}-күн.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Өтінімді қарау:\n{link}'],
  },
  ANSWER_LAST_DAY: {
    subject: '{number} өтініміне жауап берудің соңғы күні: {day}',
    body: [
      'Инвесторға {number} өтінімі бойынша шешім беруге уәде еткен жұмыс күндеріңіз: {promised}. Соңғысы: {day}{calendar}.',
      'Шешім үшін бірдеңе жетіспесе, инвестордан сұраңыз: ол жауап бергенше мерзім тоқтап тұрады.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Шешім қабылдау немесе сұрақ қою:\n{link}'],
  },
  ANSWER_OVERDUE: {
    subject: '{number} өтініміне жауап беру мерзімі өтіп кетті{about}',
    body: [
      '{number} өтініміне жауап беру мерзімі өтті: соңғы күні {day}{calendar} болды. Уәде етілген жұмыс күні: {promised}, қазір {used}-күн, шешім жоқ.',
      'Бұл хатты ұйым басшысы алады, ал ол Qaita жүйесінде болмаса, ұйымның барлық қызметкерлері алады.',
    ],
    facts: ['title', 'investor', 'sum', 'assignee'],
    after: ['Өтінімді тапсыру немесе шешім қабылдау:\n{link}'],
  },
};
