/** An invitation of an investor who is not known yet. */
export const INVITATION_STATES = ['SENT', 'ACCEPTED', 'DECLINED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
