import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { INVITATION_OUTCOMES, INVITATION_WAYS } from 'shared/identity/invitations.ts';
import { IDENTITY_CHECKS, MEMBERSHIP_ROLES, ORGANISATION_KINDS, SESSION_LEVELS } from 'shared/identity/roles.ts';

export const OrganisationKindEnum = graphqlEnum('OrganisationKind', ORGANISATION_KINDS, 'The purpose of an organisation.');
export const MembershipRoleEnum = graphqlEnum('MembershipRole', MEMBERSHIP_ROLES, 'A LEAD may invite people into the organisation.');
export const InvitationOutcomeEnum = graphqlEnum(
  'InvitationOutcome',
  INVITATION_OUTCOMES,
  'SENT: the letter was sent. WAITING: it is sent once a second administrator confirms.',
);
export const InvitationWayEnum = graphqlEnum('InvitationWay', INVITATION_WAYS, 'How the viewer may invite into an organisation.');
export const SessionLevelEnum = graphqlEnum('SessionLevel', SESSION_LEVELS, 'How far signing in has come; only FULL reaches private data.');
export const IdentityCheckEnum = graphqlEnum('IdentityCheck', IDENTITY_CHECKS, 'Whether a company number was only declared, or checked.');
