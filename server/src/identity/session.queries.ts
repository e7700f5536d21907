import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { SessionLevel } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import type { Actor, ActorMembership } from '../access/actor.ts';
import { runOn } from '../kernel/database.ts';
import { hashToken, isToken } from '../kernel/tokens.ts';

type ActorRow = {
  sessionId: string;
  tokenHash: string;
  level: SessionLevel;
  isProved: boolean;
  id: string;
  name: string;
  email: string;
  locale: Locale;
  hasTotp: boolean;
  memberships: ActorMembership[];
};

/**
 * The actor of this token. Anything that is not the token of a valid session is a visitor. One statement without a transaction
 * around it: the database's function sees to the rest.
 */
export const loadActor = async (systemPool: Pool, token: string | undefined): Promise<Actor> => {
  if (token === undefined || !isToken(token)) return VISITOR;
  const [row] = await runOn(systemPool, () => undefined)<ActorRow>(sql`select * from session_actor(${hashToken(token)})`);
  return row ? { type: 'PERSON', ...row } : VISITOR;
};
