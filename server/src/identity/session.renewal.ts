import sql from 'sql-template-tag';
import { Not } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import type { Person } from '../access/actor.ts';
import { withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { unauthenticated } from '../kernel/problems.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { LIFETIME } from './session.service.ts';
import type { OpenedSession } from './session.service.ts';
import { Session } from './session.entity.ts';

/** Changes the session of the request and gives it a new token. Of two requests with the old token one succeeds. */
const renew = async (ctx: Context, person: Person, changes: Sql): Promise<string> => {
  const token = newToken();
  const rows = await write(
    ctx,
    sql`update session set token_hash = ${hashToken(token)}, seen_at = now(), ${changes}
      where token_hash = ${person.tokenHash} and expires_at > now() returning id`,
  );
  if (rows.length === 0) throw unauthenticated();
  return token;
};

/** Raises the session to FULL. A code given while signing in is a proof of identity; the first one of a new seed is not. */
export const raiseSession = async (ctx: Context, person: Person, rightsVersion: number, isProof: boolean): Promise<OpenedSession> => {
  const provedAt = isProof ? sql`now()` : sql`proved_at`;
  const token = await renew(
    ctx,
    person,
    sql`level = 'FULL', rights_version = ${rightsVersion}, expires_at = now() + ${LIFETIME.FULL}::interval, proved_at = ${provedAt}`,
  );
  return { id: person.sessionId, token, level: 'FULL' };
};

/** Records a proof of identity. Returns the new token of the session. */
export const proveSession = (ctx: Context, person: Person): Promise<string> => renew(ctx, person, sql`proved_at = now()`);

/** Ends all other sessions of the person. Returns how many. */
export const endOthers = async (ctx: Context, { id, sessionId }: Person): Promise<number> => {
  const { affected } = await withManager(ctx, (manager) => manager.delete(Session, { personId: id, id: Not(sessionId) }));
  return affected ?? 0;
};

/** After a change of a way into the account: this session continues under a new token, all others end. */
export const keepThisSessionOnly = async (ctx: Context, person: Person): Promise<string> => {
  const [row] = await write<{ version: number }>(
    ctx,
    sql`update person set rights_version = rights_version + 1 where id = ${person.id} returning rights_version as version`,
  );
  if (!row) throw unauthenticated();
  const token = await renew(ctx, person, sql`rights_version = ${row.version}`);
  await endOthers(ctx, person);
  return token;
};
