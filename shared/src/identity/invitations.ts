/** What became of an invitation: its letter has gone, or waits for a second administrator. */
export const INVITATION_OUTCOMES = ['SENT', 'WAITING'] as const;
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number];

/** How the viewer may invite into an organisation: alone, as who leads it, or as an administrator with a second one. */
export const INVITATION_WAYS = ['ALONE', 'WITH_SECOND_PERSON'] as const;
export type InvitationWay = (typeof INVITATION_WAYS)[number];
