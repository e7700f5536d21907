import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { SessionLevel } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import type { Actor, ActorMembership } from '../access/actor.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool } from '../kernel/database.ts';
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

/** Whether session `s` is still awake: it ends after 12 idle hours, or 8 where the person acts for a body. */
export const isAwake = (isStaff: Sql): Sql =>
  sql`s.seen_at > now() - case when ${isStaff} then interval '8 hours' else interval '12 hours' end`;

/**
 * A session ends when it has been idle too long, on its expiry date, and when the person's rights have changed since it began.
 * The time it was last seen is written once a minute, not with every request.
 */
const actorOf = (tokenHash: string) => sql`
  with found as (
    select s.id as "sessionId", s.token_hash as "tokenHash", s.level, s.seen_at,
      coalesce(s.proved_at > now() - interval '5 minutes', false) as "isProved", p.id, p.name, p.email, p.locale, p.totp_confirmed_at is not null as "hasTotp",
      rights.memberships
    from session s
    join person p on p.id = s.person_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'kind', o.kind, 'role', m.role)
          order by m.created_at, m.id), '[]') as memberships,
        coalesce(bool_or(o.kind <> 'INVESTOR'), false) as is_staff
      from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id) rights
    where s.token_hash = ${tokenHash} and p.status = 'ACTIVE' and s.rights_version = p.rights_version and s.expires_at > now()
      and ${isAwake(sql`rights.is_staff`)}
  ), touched as (
    update session set seen_at = now() from found where session.id = found."sessionId" and session.seen_at < now() - interval '1 minute'
  )
  select "sessionId", "tokenHash", level, "isProved", id, name, email, locale, "hasTotp", memberships from found`;

/** The actor of this token. Anything that is not the token of a valid session is a visitor. */
export const loadActor = async (pool: RolePool, token: string | undefined): Promise<Actor> => {
  if (token === undefined || !isToken(token)) return VISITOR;
  const [row] = await inTransaction(
    pool,
    'system',
    () => undefined,
    (run) => run<ActorRow>(actorOf(hashToken(token))),
  );
  return row ? { type: 'PERSON', ...row } : VISITOR;
};
