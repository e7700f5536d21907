import type { AuditLetters } from './letter.words.ts';

export const AUDIT_KK: AuditLetters = {
  AUDIT_ASSIGNED: {
    subject: 'Сізге аудит тапсырылды: {title}',
    body: [
      '«{steward}» ұйымыңызға нысанның аудитін тапсырды: {title}. Барып тексерудің соңғы күні: {day}.',
      'Аудитті жолға шықпай тұрып ашыңыз: содан кейін ол нысанда байланыссыз да жұмыс істейді.\n{link}',
    ],
  },
  AUDIT_SENT: {
    subject: 'Аудит шешіміңізді күтіп тұр: {title}',
    body: [
      '«{auditor}» нысаныңыздың аудитін жіберді: {title}. Оны бекітіңіз немесе ескертумен қайтарыңыз. Бекітілген аудит енді өзгермейді:\n{link}',
    ],
  },
  AUDIT_RETURNED: {
    subject: 'Аудит сізге қайтарылды: {title}',
    body: ['«{steward}» аудитті қайтарды: {title}. Жауаптарыңыз бен суреттеріңіз сақталған. Түзетіп, қайта жіберіңіз:\n{link}'],
    words: 'Ескертулер{language}:',
  },
  AUDIT_APPROVED: {
    subject: 'Аудит бекітілді: {title}',
    body: ['«{steward}» аудитті бекітті: {title}. Ол енді өзгермейді, сізден ештеңе талап етілмейді:\n{link}'],
  },
  AUDIT_CANCELLED: {
    subject: 'Аудит тоқтатылды: {title}',
    body: ['«{steward}» аудитті тоқтатты: {title}. Барудың қажеті жоқ. Басқа аудиттеріңіз:\n{link}'],
  },
};
