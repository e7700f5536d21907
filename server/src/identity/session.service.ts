import sql from 'sql-template-tag';
import type { SessionLevel } from 'shared/identity/roles.ts';
import type { Person } from '../access/actor.ts';
import { asSystem, read, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { unauthenticated } from '../kernel/problems.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { deviceCookie } from './known-devices.ts';
import { viewerOf } from './viewer.queries.ts';
import type { SignInResultType } from './viewer.types.ts';
import { Session } from './session.entity.ts';

/** The facts that decide the level of a new session. */
export type Account = { id: string; rightsVersion: number; hasTotp: boolean; isStaff: boolean };

/** An account that may sign in, locked until the end of the transaction; null when it no longer exists. */
export const lockAccount = async (ctx: Context, personId: string): Promise<Account | null> => {
  const [account] = await read<Account>(
    ctx,
    sql`select p.id, p.rights_version as "rightsVersion", p.totp_confirmed_at is not null as "hasTotp",
        exists (select 1 from membership m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id and o.kind <> 'INVESTOR') as "isStaff"
      from person p where p.id = ${personId} and p.status = 'ACTIVE' for update`,
  );
  return account ?? null;
};

/** A second factor is required of people who have one, and setting it up of people who act for a body. */
export const levelAfterFirstFactor = ({ hasTotp, isStaff }: Account): SessionLevel => {
  if (hasTotp) return 'CODE_NEEDED';
  return isStaff ? 'ENROLMENT_NEEDED' : 'FULL';
};

/** Incomplete sessions are short: they are a step of signing in. */
export const LIFETIME: Record<SessionLevel, string> = { CODE_NEEDED: '10 minutes', ENROLMENT_NEEDED: '1 hour', FULL: '14 days' };

export interface OpenedSession {
  readonly id: string;
  readonly token: string;
  readonly level: SessionLevel;
}

/**
 * Whether the session was opened with a password. A link from a letter, or another provider's word, opens one but is not a
 * proof of identity.
 */
export type SignInProof = 'PASSWORD' | 'NONE';

/** A new session with a token of its own. The one that the request came with, and the person's expired ones, end. */
export const openSession = async (ctx: Context, account: Account, level: SessionLevel, proof: SignInProof): Promise<OpenedSession> => {
  const token = newToken();
  const previous = ctx.actor.type === 'PERSON' ? ctx.actor.sessionId : null;
  await write(ctx, sql`delete from session where id = ${previous}::uuid or (person_id = ${account.id} and expires_at < now())`);
  const [row] = await write<{ id: string }>(
    ctx,
    sql`insert into session (token_hash, person_id, level, rights_version, expires_at, proved_at, browser, system)
      values (${hashToken(token)}, ${account.id}, ${level}, ${account.rightsVersion}, now() + ${LIFETIME[level]}::interval,
        case when ${proof === 'PASSWORD'} then now() end, ${ctx.device.browser}, ${ctx.device.system}) returning id`,
  );
  if (!row) throw new Error('A session was not stored.');
  return { id: row.id, token, level };
};

/** Rights or credentials changed: every session of the person ends. Returns the new version of the rights. */
export const endSessions = async (ctx: Context, personId: string): Promise<number> => {
  await withManager(ctx, (manager) => manager.delete(Session, { personId }));
  const [row] = await write<{ version: number }>(
    ctx,
    sql`update person set rights_version = rights_version + 1 where id = ${personId} returning rights_version as version`,
  );
  if (!row) throw unauthenticated();
  return row.version;
};

export interface Entry {
  readonly session: OpenedSession;
  readonly result: SignInResultType;
}

/** What the signed-in person sees, and the event of signing in, in that person's name. */
export const entryOf = async (
  ctx: Context,
  personId: string,
  session: OpenedSession,
  event: 'person.signed_in' | 'person.signed_up',
): Promise<Entry> => {
  const viewer = await viewerOf(ctx, personId, session.level);
  const { name, email, locale, level, hasTotp } = viewer;
  const tokenHash = hashToken(session.token);
  const actor: Person = {
    type: 'PERSON',
    id: personId,
    name,
    email,
    locale,
    level,
    hasTotp,
    sessionId: session.id,
    tokenHash,
    isProved: false,
    memberships: [],
  };
  await emit({ ...ctx, actor }, event, personId, { payload: { level: session.level } });
  return { session, result: { level: session.level, viewer } };
};

/**
 * Runs a sign-in as the system; the cookies are set only after the commit. The device becomes known once everything required
 * was shown on it.
 */
export const enter = async (ctx: Context, work: (ctx: Context) => Promise<Entry>): Promise<SignInResultType> => {
  const { session, result, device } = await asSystem(ctx, async (ctx) => {
    const entry = await work(ctx);
    const isComplete = entry.session.level === 'FULL';
    return { ...entry, device: isComplete ? await deviceCookie(ctx, entry.result.viewer.id, 'FULL') : null };
  });
  ctx.cookies.setSession(session.token);
  if (device !== null) ctx.cookies.setDevice(device);
  return result;
};

/** Always true: a visitor who signs out is not signed in afterwards either. */
export const signOut = async (ctx: Context): Promise<boolean> => {
  const { actor } = ctx;
  if (actor.type === 'PERSON') {
    await asSystem(ctx, async (ctx) => {
      const { affected } = await withManager(ctx, (manager) => manager.delete(Session, { id: actor.sessionId }));
      if (affected) await emit(ctx, 'person.signed_out', actor.id);
    });
  }
  ctx.cookies.setSession(null);
  return true;
};
