/** State of an invitation: its letter was sent, or it waits for a second administrator. */
export const INVITATION_OUTCOMES = ['SENT', 'WAITING'] as const;
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number];

/** How the viewer may invite into an organisation: alone, as its lead, or as an administrator together with a second one. */
export const INVITATION_WAYS = ['ALONE', 'WITH_SECOND_PERSON'] as const;
export type InvitationWay = (typeof INVITATION_WAYS)[number];
