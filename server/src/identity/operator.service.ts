import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { asSystem } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { schedule } from '../request/outbox.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import { sendInvitation } from './invitation.sending.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { EVENTS } from '../request/events.ts';
import type { EventName } from '../request/events.ts';

/** The address that a command names. */
export const addressOf = (args: readonly string[]): string => {
  const [typed, ...more] = args;
  if (typed === undefined || more.length > 0 || emailProblem('email', typed))
    throw new OperatorProblem('Name one address: pnpm qaita invite-administrator EMAIL, pnpm qaita close-account EMAIL.');
  return normalizeEmail(typed);
};

const invitationFor = async (run: Run, email: string): Promise<string> => {
  const [invitation] = await run<{ id: string }>(sql`insert into invitation (organisation_id, email, role, locale)
    select id, ${email}, 'LEAD', 'RU' from organisation where kind = 'PLATFORM' order by created_at, id limit 1 returning id`);
  if (!invitation) throw new OperatorProblem('There is no organisation of the platform yet: start once, or run load-data.');
  return invitation.id;
};

/** The operator of the machine invites the first administrators; from then on two of them invite further ones. */
export const inviteAdministrator = async (owner: RolePool, background: Context, email: string): Promise<void> => {
  const id = await inTransaction(
    owner,
    'system',
    () => undefined,
    (run) => invitationFor(run, email),
  );
  await sendInvitation(background, id);
};

const CLOSED = 'person.account_closed' satisfies EventName;

const close = async (run: Run, email: string): Promise<string | null> => {
  const [person] = await run<{ id: string }>(sql`update person set status = 'DISABLED', rights_version = rights_version + 1
    where lower(email) = ${email} and status = 'ACTIVE' returning id`);
  if (!person) return null;
  const eventId = randomUUID();
  await run(sql`delete from session where person_id = ${person.id}::uuid`);
  await run(
    sql`insert into event (id, name, subject_kind, subject_id) values (${eventId}::uuid, ${CLOSED}, ${EVENTS[CLOSED]}, ${person.id}::uuid)`,
  );
  return eventId;
};

/**
 * Closes an account and ends its sessions; what its person has done stays. False when the address has no open account. The
 * worker informs others: the owner cannot write to its queue.
 */
export const closeAccount = async (owner: RolePool, background: Context, email: string): Promise<boolean> => {
  const eventId = await inTransaction(
    owner,
    'system',
    () => undefined,
    (run) => close(run, email),
  );
  if (eventId !== null)
    await asSystem(background, (ctx) => schedule(ctx, { task: 'deliver', payload: { eventId }, key: `event:${eventId}` }));
  return eventId !== null;
};
