import type { ProposalLetters } from './letter.words.ts';

export const PROPOSAL_EN: ProposalLetters = {
  PROPOSAL_SENT: {
    subject: 'A proposal waits for your decision: {title}',
    body: [
      'A proposal about a development plan was sent for approval: {title} ({where}). Compare it with what stands now, and approve it or return it with remarks:\n{link}',
    ],
  },
  PROPOSAL_RETURNED: {
    subject: 'The proposal was returned: {title}',
    body: [
      'Your proposal about a development plan was returned: {title} ({where}). Its text is kept. Correct it and send it again:\n{link}',
    ],
    words: 'The remarks{language}:',
  },
  PROPOSAL_APPROVED: {
    subject: 'The proposal was approved: {title}',
    body: ['Your proposal was approved and written into the development plan: {title} ({where}). The public page:\n{link}'],
  },
  MEASURES_IMPORTED: {
    subject: 'A table of measures waits for your decision',
    body: [
      'Measures of the table “{title}” were sent for approval, {count} in all. Their sums before and after, and what needs attention, are shown together:\n{link}',
    ],
  },
  MEASURES_DECIDED: {
    subject: 'The table of measures was decided',
    body: [
      'Your table “{title}” was decided. Approved: {approved}, returned: {returned}. Correct what was returned and send it again:\n{link}',
    ],
  },
};
