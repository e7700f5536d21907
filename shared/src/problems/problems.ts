/** The closed list of codes that leave the server (docs/formats.md, "Errors"). */
export const PROBLEM_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RULE_BROKEN',
  'CONFLICT',
  'RATE_LIMITED',
  'TOO_COSTLY',
  'STORAGE_FULL',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Business rules that can be broken; the client has words for each in three languages. */
export const RULES = [
  'INTEREST_MOVE_NOT_ALLOWED',
  'INTEREST_WORDS_NEEDED',
  'INTEREST_ALREADY_OPEN',
  'INTEREST_INCOMPLETE',
  'INTEREST_CHANGED_SINCE_READ',
  'INTEREST_OUT_OF_BOUNDS',
  'SUBMISSION_KEY_REUSED',
  'OPPORTUNITY_NOT_OPEN',
  'INDUSTRIAL_ZONE_OVERDRAWN',
  'INDUSTRIAL_ZONE_PLAN',
  'INDUSTRIAL_ZONE_NOT_ELIGIBLE',
  'OPPORTUNITY_NOT_TAKEN_OVER',
  'OPPORTUNITY_INCONSISTENT',
  'OPPORTUNITY_NEEDS_CONSENT',
  'AUDIT_ALREADY_OPEN',
  'AUDIT_CLOSED',
  'AUDIT_CONTRADICTORY',
  'AUDIT_INCOMPLETE',
  'AUDIT_MOVE_NOT_ALLOWED',
  'AUDIT_SECOND_PERSON',
  'LINK_ALREADY_SAID',
  'LINK_NOT_PROPOSED',
  'LINK_ENDED',
  'MERGE_INCOMPLETE',
  'MERGE_SIGNED',
  'TERMS_EFFECTIVE_IN_PAST',
  'TERMS_EFFECTIVE_TAKEN',
  'TERMS_UNCHANGED',
  'TERMS_NOT_DRAFT',
  'TERMS_NOT_APPROVED',
  'TERMS_SECOND_PERSON',
  'TERMS_INCONSISTENT',
  'TERMS_ALREADY_IN_FORCE',
  'TERMS_ONE_IN_FORCE',
  'TERMS_OUT_OF_BOUNDS',
  'WEIGHTS_ALREADY_PROPOSED',
  'WEIGHTS_NOT_COMPUTED',
  'WEIGHTS_NOT_PROPOSED',
  'WEIGHTS_UNCHANGED',
  'CREDENTIALS_WRONG',
  'CODE_WRONG',
  'TOKEN_EXPIRED',
  'PASSWORD_COMMON',
  'ENROLMENT_NEEDED',
  'TOTP_REQUIRED',
  'PROOF_NEEDED',
  'PASSWORD_WRONG',
  'EMAIL_UNCHANGED',
  'EMAIL_TAKEN',
  'INVITATION_FIRST_ONLY',
  'INVITATION_SECOND_PERSON',
  'INVITATION_OWN_ADDRESS',
  'INVITATION_NOT_WAITING',
  'SAVED_SEARCH_NAME_TAKEN',
  'KEPT_FULL',
  'UPLOAD_TOO_LARGE',
  'UPLOAD_QUOTA',
  'SCANNER_UNAVAILABLE',
  'ATTACHMENT_NOT_READY',
  'ATTACHMENTS_FULL',
  'IMPORT_STEP_NOT_ALLOWED',
  'IMPORT_NOTHING_TO_WRITE',
  'CHALLENGE_OWN_FIGURE',
  'CHALLENGE_ALREADY_OPEN',
  'CHALLENGE_ALREADY_ANSWERED',
  'QUESTION_ALREADY_ANSWERED',
  'MEASURE_CHANGED_MEANWHILE',
  'MEASURE_CIRCULAR',
  'MEASURE_MOVE_NOT_ALLOWED',
  'MEASURE_SECOND_PERSON',
  'MEASURE_UNCHANGED',
  'MEASURE_WITHIN_PLAN',
  'PLAN_CHANGED_MEANWHILE',
] as const;
export type Rule = (typeof RULES)[number];

/** What can be wrong with one field of an input. */
export const FIELD_RULES = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_SHORT',
  'OUT_OF_RANGE',
  'NOT_WHOLE',
  'EMAIL',
  'PHONE',
  'PHONE_SHORT',
  'PHONE_LONG',
  'PHONE_COUNTRY',
  'BIN',
  'OKED',
  'UNKNOWN_VALUE',
  'CONSENT_NEEDED',
  'ACKNOWLEDGEMENT_NEEDED',
  'BAD_CHARACTERS',
  'MIXED_ALPHABETS',
  'CURSOR',
  'PAGE_SIZE',
  'RANGE_REVERSED',
  'HTTPS_ADDRESS',
  'OVER_PLANNED',
  'OVER_ALLOCATED',
  'OVER_AMOUNT',
  'BELOW_SOURCES',
  'USES_DIFFER',
  'DOUBLED',
  'CIRCULAR',
  'INVALID',
] as const;
export type FieldRule = (typeof FIELD_RULES)[number];

export interface FieldProblem {
  readonly path: string;
  readonly rule: FieldRule;
}

/** What an error says besides its code; never free text. */
export interface ProblemDetails {
  readonly rule?: Rule | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** When a move was refused: the moves that are allowed instead. */
  readonly allowed?: readonly string[] | undefined;
}
