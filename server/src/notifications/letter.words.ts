export const LETTER_TEMPLATES = [
  'SIGN_UP',
  'ACCOUNT_EXISTS',
  'PASSWORD_RESET',
  'INVITATION',
  'EMAIL_CHANGE',
  'EMAIL_TAKEN',
  'EMAIL_CHANGE_ASKED',
  'EMAIL_CHANGED',
  'EMAIL_CHANGED_FROM',
  'EMAIL_OBJECTED',
  'EMAIL_RESTORED',
  'PASSWORD_CHANGED',
  'TOTP_SET',
  'TOTP_REMOVED',
  'RECOVERY_CODES_RENEWED',
  'IDENTITY_LINKED',
  'INVITATION_ASKED',
  'INVITATION_CONFIRMED',
  'INTEREST_SUBMITTED',
  'INFORMATION_REQUESTED',
  'INFORMATION_ANSWERED',
  'INTEREST_ACCEPTED',
  'INTEREST_DECLINED',
  // No longer written; jobs of an older version may still be in the queue.
  'INTEREST_DECIDED',
  'INTEREST_SHORTLISTED',
  'INTEREST_WITHDRAWN',
  'CASE_HANDED',
  'ANSWER_HALF',
  'ANSWER_LAST_DAY',
  'ANSWER_OVERDUE',
  'STEWARD_ABSENT',
  'STEWARD_CAME',
  'INTERESTS_WAITING',
  'TERMS_PUBLISHED',
  'TERMS_WITHDRAWN',
  'FIGURE_CHALLENGED',
  'FIGURE_ACCEPTED',
  'FIGURE_REJECTED',
  'FIGURE_DISPUTED',
  'QUESTION_ASKED',
  'QUESTION_STATED',
  'QUESTION_ANSWERED',
  'QUESTION_DECLINED',
  'AUDIT_ASSIGNED',
  'AUDIT_SENT',
  'AUDIT_RETURNED',
  'AUDIT_APPROVED',
  'AUDIT_CANCELLED',
  'PROPOSAL_SENT',
  'PROPOSAL_RETURNED',
  'PROPOSAL_APPROVED',
  'MEASURES_IMPORTED',
  'MEASURES_DECIDED',
  'MATCH_INVITED',
] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** Facts about the EOI, each on a line of its own, as far as they are known. */
export const LETTER_FACTS = ['title', 'steward', 'investor', 'sum', 'follows', 'assignee', 'until'] as const;
export type LetterFact = (typeof LETTER_FACTS)[number];

/** The words of one letter, in reading order. `{link}` occurs once; `{number}` is the EOI's reference for people. */
export interface LetterWords {
  /** `{about}`: a colon and the subject of the EOI. */
  readonly subject: string;
  readonly body: readonly string[];
  readonly facts?: readonly LetterFact[];
  /** Introduces a quotation, if there is one; `{language}` names its language, unless it is the reader's. */
  readonly words?: string;
  readonly after?: readonly string[];
  /** The end of each listed item. */
  readonly item?: string;
}

export type Letters = Readonly<Record<LetterTemplate, LetterWords>>;

/** Letters about EOIs; their words are in files of their own. */
export type InterestLetters = Pick<
  Letters,
  | 'INTEREST_SUBMITTED'
  | 'INFORMATION_REQUESTED'
  | 'INFORMATION_ANSWERED'
  | 'INTEREST_ACCEPTED'
  | 'INTEREST_DECLINED'
  | 'INTEREST_DECIDED'
  | 'INTEREST_SHORTLISTED'
  | 'INTEREST_WITHDRAWN'
  | 'STEWARD_ABSENT'
  | 'STEWARD_CAME'
  | 'INTERESTS_WAITING'
>;

/** Letters to a steward's people about its cases; their words are in files of their own. */
export type ReviewLetters = Pick<Letters, 'CASE_HANDED' | 'ANSWER_HALF' | 'ANSWER_LAST_DAY' | 'ANSWER_OVERDUE'>;

/** Letters about audits; their words are in files of their own. */
export type AuditLetters = Pick<Letters, 'AUDIT_ASSIGNED' | 'AUDIT_SENT' | 'AUDIT_RETURNED' | 'AUDIT_APPROVED' | 'AUDIT_CANCELLED'>;

/** Letters about what is proposed to plans; their words are in files of their own. */
export type ProposalLetters = Pick<
  Letters,
  'PROPOSAL_SENT' | 'PROPOSAL_RETURNED' | 'PROPOSAL_APPROVED' | 'MEASURES_IMPORTED' | 'MEASURES_DECIDED'
>;
