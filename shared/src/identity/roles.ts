/** What an organisation does here. Rights come from the membership: kind of organisation and role in it. */
export const ORGANISATION_KINDS = ['INVESTOR', 'SPK', 'ZONE_COMPANY', 'AUDIT', 'ANALYSIS', 'AKIMAT', 'PLATFORM'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A LEAD may invite people into the organisation and, in an akimat, reviews changes of plans; both may do everything else. */
export const MEMBERSHIP_ROLES = ['LEAD', 'MEMBER'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** How far signing in has come. Only FULL may read or change anything that is not public. */
export const SESSION_LEVELS = ['CODE_NEEDED', 'ENROLMENT_NEEDED', 'FULL'] as const;
export type SessionLevel = (typeof SESSION_LEVELS)[number];

/** Whether a company's number has been checked (the check digit only helps with typing). */
export const IDENTITY_CHECKS = ['DECLARED', 'DOCUMENT_CHECKED', 'SIGNATURE_VERIFIED'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];
