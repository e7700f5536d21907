create or replace function membership_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare mail text;
  begin
    if is_owner() then return new; end if;
    -- Of two concurrent first persons the second finds the first.
    perform pg_advisory_xact_lock(hashtextextended(new.organisation_id::text, 4021964015));
    select lower(p.email) into mail from person p where p.id = new.person_id;
    if new.role = 'LEAD' and exists (select 1 from one_time_token t where t.purpose = 'SIGN_UP' and lower(t.email) = mail and t.used_at = now())
      and exists (select 1 from organisation o where o.id = new.organisation_id and o.kind = 'INVESTOR' and o.created_at = now()) then
      return new;
    end if;
    if exists (select 1 from one_time_token t join invitation i on i.id = (t.payload->>'invitationId')::uuid
      where t.purpose = 'INVITATION' and t.used_at = now() and t.expires_at > now() and lower(t.email) = mail and i.email = mail
        and i.organisation_id = new.organisation_id and i.role = new.role and i.sent_at is not null
        and (not i.needs_second or (i.confirmed_by <> new.person_id and i.invited_by <> new.person_id))
        and (not i.is_first or not organisation_has_people(new.organisation_id))) then
      return new;
    end if;
    raise exception 'a membership without an invitation' using errcode = 'check_violation', constraint = 'token_expired';
  end $$;
