-- Who holds the token with this hash: nobody, once the session has been idle too long or has expired, or the person's rights have changed
-- since it began. The time it was last seen is written once a minute, not at each call. Names the system as viewer, as
-- standing_renew does.
create or replace function session_actor(wanted text)
  returns table ("sessionId" uuid, "tokenHash" text, level text, "isProved" boolean, id uuid, name text, email text, locale text,
    "hasTotp" boolean, memberships json)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    last_seen timestamptz;
  begin
    perform set_config('qaita.viewer', 'system', true);
    select s.id, s.token_hash, s.level, coalesce(s.proved_at > now() - interval '5 minutes', false), p.id, p.name, p.email, p.locale,
        p.totp_confirmed_at is not null, rights.memberships, s.seen_at
      into "sessionId", "tokenHash", level, "isProved", id, name, email, locale, "hasTotp", memberships, last_seen
      from session s
      join person p on p.id = s.person_id
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'kind', o.kind, 'role', m.role)
            order by m.created_at, m.id), '[]') as memberships,
          coalesce(bool_or(o.kind <> 'INVESTOR'), false) as is_staff
        from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id) rights
      where s.token_hash = wanted and p.status = 'ACTIVE' and s.rights_version = p.rights_version and s.expires_at > now()
        and session_is_awake(s.seen_at, rights.is_staff);
    if found then
      if last_seen < now() - interval '1 minute' then
        update session s set seen_at = now() where s.id = "sessionId" and s.seen_at < now() - interval '1 minute';
      end if;
      return next;
    end if;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function session_actor(wanted text) from public;
grant execute on function session_actor(wanted text) to qaita_system;
