import type { AuditLetters } from './letter.words.ts';

export const AUDIT_RU: AuditLetters = {
  AUDIT_ASSIGNED: {
    subject: 'Вам назначен аудит: {title}',
    body: [
      '«{steward}» поручает вашей организации аудит объекта: {title}. Последний день выезда: {day}.',
      'Откройте аудит до выезда: после этого он работает на объекте и без связи.\n{link}',
    ],
  },
  AUDIT_SENT: {
    subject: 'Аудит ждёт вашего решения: {title}',
    body: [
      '«{auditor}» отправил аудит вашего объекта: {title}. Утвердите его или верните с замечаниями. Утверждённый аудит больше не меняется:\n{link}',
    ],
  },
  AUDIT_RETURNED: {
    subject: 'Аудит возвращён вам: {title}',
    body: ['«{steward}» вернул аудит: {title}. Ваши ответы и снимки сохранены. Исправьте и отправьте снова:\n{link}'],
    words: 'Замечания{language}:',
  },
  AUDIT_APPROVED: {
    subject: 'Аудит утверждён: {title}',
    body: ['«{steward}» утвердил аудит: {title}. Он больше не меняется, от вас ничего не требуется:\n{link}'],
  },
  AUDIT_CANCELLED: {
    subject: 'Аудит отменён: {title}',
    body: ['«{steward}» отменил аудит: {title}. Выезжать не нужно. Остальные ваши аудиты:\n{link}'],
  },
};
