import { isStaff } from '../access/identity.policy.ts';
import { asSystem } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { emit } from '../access/outbox.ts';
import { limit } from '../kernel/limits.ts';
import { hashPassword } from '../kernel/passwords.ts';
import { badInput, forbidden, ruleBroken, unauthenticated } from '../kernel/problems.ts';
import type { IdentityEvent } from './identity.events.ts';
import { findInvitation, invitationOf } from './invitation.queries.ts';
import type { OpenInvitation } from './invitation.queries.ts';
import { nameProblem, normalizeName } from './names.ts';
import { spendToken } from './one-time-tokens.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';
import { createMembership, createPerson, personByEmail } from './person.queries.ts';
import type { KnownPerson } from './person.queries.ts';
import { endSessions, enter, entryOf, levelAfterFirstFactor, lockAccount, openSession } from './session.service.ts';
import type { Account, Entry } from './session.service.ts';
import type { SignInResultType } from './viewer.types.ts';

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

const MEMBER_OF: IdentityEvent = 'person.invitation_accepted';

interface Waiting {
  readonly invitation: OpenInvitation;
  readonly person: KnownPerson | null;
}

const waitingFor = (ctx: Context, token: string): Promise<Waiting> =>
  asSystem(ctx, async (ctx) => {
    const invitation = await findInvitation(ctx, token);
    if (!invitation) throw ruleBroken('TOKEN_EXPIRED');
    return { invitation, person: await personByEmail(ctx, invitation.email) };
  });

const refuseUnusable = ({ name, password }: Acceptance, email: string): void => {
  const problems = [nameProblem('name', name), passwordProblem('password', password)].filter((problem) => problem !== null);
  if (problems.length > 0) throw badInput(...problems);
  refuseCommonPassword(password, email);
};

/** The membership comes with the spending of the token: both or neither. */
const join = async (ctx: Context, token: string, personId: string): Promise<OpenInvitation> => {
  const invitation = await invitationOf(ctx, await spendToken(ctx, 'INVITATION', token));
  if (!invitation) throw ruleBroken('TOKEN_EXPIRED');
  await createMembership(ctx, personId, invitation.organisation.id, invitation.role);
  await emit(ctx, 'invitation.accepted' satisfies IdentityEvent, { kind: 'ORGANISATION', id: invitation.organisation.id }, { payload: { personId } });
  return invitation;
};
