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
  // Ordered no more; may wait in the queue of an installation of before.
  'INTEREST_DECIDED',
  'INTEREST_SHORTLISTED',
  'INTEREST_WITHDRAWN',
  'STEWARD_ABSENT',
  'STEWARD_CAME',
  'INTERESTS_WAITING',
  'TERMS_PUBLISHED',
  'TERMS_WITHDRAWN',
] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** What a letter about an EOI tells of it, each on a line of its own, as far as it is known. */
export const LETTER_FACTS = ['title', 'steward', 'investor', 'sum', 'follows'] as const;
export type LetterFact = (typeof LETTER_FACTS)[number];

/** Words of one letter, in the order in which they are read. `{link}` stands once; `{number}` is the human reference of an EOI. */
export interface LetterWords {
  /** `{about}`: a colon and what the EOI is about. */
  readonly subject: string;
  readonly body: readonly string[];
  readonly facts?: readonly LetterFact[];
  /** Whose words follow, where there are any; `{language}` says in which language, unless it is the reader's. */
  readonly words?: string;
  readonly after?: readonly string[];
  /** Said at the end of each thing that the letter lists. */
  readonly item?: string;
}

export type Letters = Readonly<Record<LetterTemplate, LetterWords>>;

/** Those about EOIs, whose words are kept by themselves. */
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
