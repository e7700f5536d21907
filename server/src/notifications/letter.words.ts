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
  'INTEREST_DECIDED',
  'INTEREST_SHORTLISTED',
  'INTEREST_WITHDRAWN',
  'TERMS_PUBLISHED',
  'TERMS_WITHDRAWN',
] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** Words of one letter. `{link}` stands once; `{number}` is the human reference of an EOI. */
export interface LetterWords {
  readonly subject: string;
  readonly body: readonly string[];
  /** Said at the end of each thing that the letter lists. */
  readonly item?: string;
}

export type Letters = Readonly<Record<LetterTemplate, LetterWords>>;
