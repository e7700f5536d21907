import sql from 'sql-template-tag';
import { asSystem, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { found } from '../kernel/problems.ts';
import type { AccountType } from './account.types.ts';

/** The content of the person's own account page; never to be read for anybody else. */
export const account = (ctx: Context): Promise<AccountType> => {
  const { id, sessionId } = personOf(ctx);
  return asSystem(ctx, async (ctx) => {
    const [row] = await read<AccountType>(
      ctx,
      sql`select p.password_hash is not null as "hasPassword", rights.is_staff as "needsTotp",
          (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null) as "recoveryCodesLeft",
          (select t.email from one_time_token t where t.payload->>'personId' = p.id::text and t.purpose = 'EMAIL_CHANGE' and t.used_at is null
            and t.expires_at > now() limit 1) as "pendingEmail",
          (select json_agg(json_build_object('id', s.id, 'begunAt', to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'seenAt', to_char(s.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'browser', s.browser, 'system', s.system, 'isThis', s.id = ${sessionId}::uuid) order by s.id = ${sessionId}::uuid desc, s.seen_at desc)
            from session s where s.person_id = p.id and s.level = 'FULL' and s.rights_version = p.rights_version and s.expires_at > now()
              and session_is_awake(s.seen_at, rights.is_staff)) as sessions
        from person p cross join lateral (select exists (select 1 from membership m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id and o.kind <> 'INVESTOR') as is_staff) rights
        where p.id = ${id}`,
    );
    return found(row);
  });
};
