/** What this module announces. Subjects: the person, the organisation, or the one-time token concerned. */
export const IDENTITY_EVENTS = [
  'sign_up.requested',
  'person.signed_up',
  'person.signed_in',
  'person.signed_out',
  'person.recovery_code_used',
  'person.totp_enrolled',
  'person.totp_removed',
  'person.recovery_codes_renewed',
  'person.identity_proved',
  'person.password_changed',
  'email_change.requested',
  'email_change.objected',
  'person.email_changed',
  'session.ended',
  'person.identity_linked',
  'password_reset.requested',
  'person.password_reset',
  'invitation.sent',
  'invitation.accepted',
  'organisation.registered',
] as const;
export type IdentityEvent = (typeof IDENTITY_EVENTS)[number];
