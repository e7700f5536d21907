import type { ProposalLetters } from './letter.words.ts';

export const PROPOSAL_KK: ProposalLetters = {
  PROPOSAL_SENT: {
    subject: 'Ұсыныс сіздің шешіміңізді күтіп тұр: {title}',
    body: [
      'Даму жоспарына ұсыныс бекітуге жіберілді: {title} ({where}). Оны қазіргі күйімен салыстырып, бекітіңіз немесе ескертумен қайтарыңыз:\n{link}',
    ],
  },
  PROPOSAL_RETURNED: {
    subject: 'Ұсыныс қайтарылды: {title}',
    body: ['Даму жоспарына берген ұсынысыңыз қайтарылды: {title} ({where}). Мәтіні сақталған. Түзетіп, қайта жіберіңіз:\n{link}'],
    words: 'Ескертулер{language}:',
  },
  PROPOSAL_APPROVED: {
    subject: 'Ұсыныс бекітілді: {title}',
    body: ['Ұсынысыңыз бекітіліп, даму жоспарына енгізілді: {title} ({where}). Ашық беті:\n{link}'],
  },
  MEASURES_IMPORTED: {
    subject: 'Іс-шаралар кестесі шешіміңізді күтіп тұр',
    body: [
      '«{title}» кестесінен іс-шаралар бекітуге жіберілді, барлығы: {count}. Бұрынғы және жаңа сомалар мен назар аударатын жерлері бірге көрсетілген:\n{link}',
    ],
  },
  MEASURES_DECIDED: {
    subject: 'Іс-шаралар кестесі бойынша шешім қабылданды',
    body: [
      'Сіздің «{title}» кестеңіз бойынша шешім қабылданды. Бекітілді: {approved}, қайтарылды: {returned}. Қайтарылғанын түзетіп, қайта жіберіңіз:\n{link}',
    ],
  },
};
