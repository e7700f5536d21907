import { normalizeName } from 'shared/identity/names.ts';
import { isFull } from '../access/actor.ts';
import { asSystem } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { hashPassword } from './password.hashing.ts';
import { badInput, forbidden, ruleBroken, unauthenticated } from '../kernel/problems.ts';
import { limit } from '../kernel/rate-limits.ts';
import { WRONG_TOKEN } from './identity.limits.ts';
import { findInvitation, invitationOf } from './invitation.queries.ts';
import type { OpenInvitation } from './invitation.queries.ts';
import type { InvitationType } from './invitation.types.ts';
import { nameProblem } from './names.ts';
import { countingWrongTokens, findToken, spendToken } from './one-time-tokens.ts';
import { toOrganisation } from './organisation.types.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';
import { personByEmail } from './person.queries.ts';
import { createMembership, createPerson } from './person.service.ts';
import type { KnownPerson } from './person.queries.ts';
import { endSessions, enter, entryOf, levelAfterFirstFactor, lockAccount, openSession } from './session.service.ts';
import type { Account, Entry } from './session.service.ts';
import type { SignInResultType } from './viewer.types.ts';

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

interface Waiting {
  readonly invitation: OpenInvitation;
  readonly person: KnownPerson | null;
}

/** What the link leads to; null when it is spent, too old or unknown. Only for the holder of the link. */
export const invitation = async (ctx: Context, token: string): Promise<InvitationType | null> => {
  const open = await asSystem(ctx, (ctx) => findInvitation(ctx, token));
  if (!open) await limit(ctx, WRONG_TOKEN);
  return open ? { email: open.email, role: open.role, organisation: toOrganisation(ctx, open.organisation) } : null;
};

/** The invitation is read after the account: the account that this link has just created is not mistaken for an older one. */
const waitingFor = (ctx: Context, token: string): Promise<Waiting> =>
  asSystem(ctx, async (ctx) => {
    const email = (await findToken(ctx, 'INVITATION', token))?.email;
    const person = email === undefined ? null : await personByEmail(ctx, email);
    const invitation = await findInvitation(ctx, token);
    if (!invitation) throw ruleBroken('TOKEN_EXPIRED');
    return { invitation, person };
  });

const refuseUnusable = ({ name, password }: Acceptance, email: string): void => {
  const problems = [nameProblem('name', name), passwordProblem('password', password)].filter((problem) => problem !== null);
  if (problems.length > 0) throw badInput(...problems);
  refuseCommonPassword(password, email);
};

/** The membership is created in the transaction that spends the token: both or neither. */
const join = async (ctx: Context, token: string, personId: string): Promise<void> => {
  const invitation = await invitationOf(ctx, await spendToken(ctx, 'INVITATION', token));
  if (!invitation) throw ruleBroken('TOKEN_EXPIRED');
  await createMembership(ctx, personId, invitation.organisation.id, invitation.role);
  await emit(ctx, 'invitation.accepted', invitation.organisation.id, { payload: { personId } });
};

const accountOf = async (ctx: Context, personId: string): Promise<Account> => {
  const account = await lockAccount(ctx, personId);
  if (!account) throw unauthenticated();
  return account;
};

const joinAsNewcomer = async (ctx: Context, acceptance: Acceptance, email: string): Promise<SignInResultType> => {
  refuseUnusable(acceptance, email);
  const passwordHash = await hashPassword(acceptance.password, 'KNOWN');
  return enter(ctx, async (ctx) => {
    const personId = await createPerson(ctx, { email, name: normalizeName(acceptance.name), passwordHash, locale: ctx.locale });
    await join(ctx, acceptance.token, personId);
    const account = await accountOf(ctx, personId);
    const session = await openSession(ctx, account, levelAfterFirstFactor(account), 'PASSWORD');
    return entryOf(ctx, personId, session, 'person.signed_up');
  });
};

/** The rights have changed: all sessions end, and this one is opened again; people who act for a body have already shown their codes. */
const reopen = async (ctx: Context, personId: string): Promise<Entry> => {
  const rightsVersion = await endSessions(ctx, personId);
  const account = { ...(await accountOf(ctx, personId)), rightsVersion };
  const session = await openSession(ctx, account, account.hasTotp ? 'FULL' : levelAfterFirstFactor(account), 'NONE');
  return entryOf(ctx, personId, session, 'person.signed_in');
};

/**
 * An address that has an account joins while signed in with it. The letter alone must not suffice: reading the mailbox would
 * then replace the password and the second factor.
 */
const joinAsOwner = (
  ctx: Context,
  token: string,
  { person, administrators }: { readonly person: KnownPerson; readonly administrators: readonly string[] },
): Promise<SignInResultType> => {
  const { actor } = ctx;
  if (!isFull(actor)) throw unauthenticated();
  if (actor.id !== person.id) throw forbidden();
  if (administrators.includes(person.id)) throw ruleBroken('INVITATION_SECOND_PERSON');
  return enter(ctx, async (ctx) => {
    await join(ctx, token, person.id);
    return reopen(ctx, person.id);
  });
};

/** Accepts an invitation, once. Of two concurrent attempts one succeeds. */
export const acceptInvitation = (ctx: Context, acceptance: Acceptance): Promise<SignInResultType> =>
  countingWrongTokens(ctx, async () => {
    const { invitation, person } = await waitingFor(ctx, acceptance.token);
    return person
      ? joinAsOwner(ctx, acceptance.token, { person, administrators: invitation.administrators })
      : joinAsNewcomer(ctx, acceptance, invitation.email);
  });
