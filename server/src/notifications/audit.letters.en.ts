import type { AuditLetters } from './letter.words.ts';

export const AUDIT_EN: AuditLetters = {
  AUDIT_ASSIGNED: {
    subject: 'An audit for you: {title}',
    body: [
      '“{steward}” asks your organisation to audit a facility: {title}. Last day of the visit: {day}.',
      'Open the audit before you leave: after that it works on site without a connection.\n{link}',
    ],
  },
  AUDIT_SENT: {
    subject: 'An audit waits for your decision: {title}',
    body: [
      '“{auditor}” has sent the audit of your facility: {title}. Approve it, or return it with remarks. Once approved it never changes:\n{link}',
    ],
  },
  AUDIT_RETURNED: {
    subject: 'The audit was returned to you: {title}',
    body: ['“{steward}” has returned the audit: {title}. Your answers and photographs are kept. Correct it and send it again:\n{link}'],
    words: 'The remarks{language}:',
  },
  AUDIT_APPROVED: {
    subject: 'The audit was approved: {title}',
    body: ['“{steward}” has approved the audit: {title}. It never changes now, and nothing is needed from you:\n{link}'],
  },
  AUDIT_CANCELLED: {
    subject: 'The audit was cancelled: {title}',
    body: ['“{steward}” has cancelled the audit: {title}. No visit is needed. Your other audits:\n{link}'],
  },
};
