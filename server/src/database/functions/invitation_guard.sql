create or replace function invitation_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    body_kind text;
    is_lead boolean;
    own_email text;
  begin
    if tg_op = 'INSERT' then
      select o.kind into body_kind from organisation o where o.id = new.organisation_id;
      is_lead := exists (select 1 from membership m where m.person_id = new.invited_by and m.organisation_id = new.organisation_id and m.role = 'LEAD');
      -- Nobody brings in an administrator alone, not even the platform's own LEAD: otherwise the second person could be invented.
      new.needs_second := not is_lead or body_kind = 'PLATFORM';
      new.is_first := not is_lead;
      if new.is_first and (new.role <> 'LEAD' or organisation_has_people(new.organisation_id)) then
        raise exception 'the platform invites the first person, who leads' using errcode = 'check_violation', constraint = 'invitation_first_only';
      end if;
      select lower(p.email) into own_email from person p where p.id = new.invited_by;
      if new.needs_second and own_email = new.email then
        raise exception 'an own address' using errcode = 'check_violation', constraint = 'invitation_own_address';
      end if;
      return new;
    end if;
    if new.sent_at is distinct from old.sent_at and (old.sent_at is not null or old.refused_by is not null) then
      raise exception 'sent or refused already' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
    end if;
    if (new.confirmed_by, new.refused_by) is distinct from (old.confirmed_by, old.refused_by) then
      if not old.needs_second or old.confirmed_by is not null or old.refused_by is not null or old.sent_at is not null
        or old.created_at < now() - interval '14 days' then
        raise exception 'nothing waits' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
      end if;
      if coalesce(new.confirmed_by, new.refused_by) is distinct from viewer_person() or new.confirmed_by = old.invited_by then
        raise exception 'a second administrator confirms' using errcode = 'check_violation', constraint = 'invitation_second_person';
      end if;
      select lower(p.email) into own_email from person p where p.id = new.confirmed_by;
      if own_email = old.email then
        raise exception 'an own address' using errcode = 'check_violation', constraint = 'invitation_own_address';
      end if;
      if new.confirmed_by is not null and old.is_first and organisation_has_people(old.organisation_id) then
        raise exception 'somebody has joined meanwhile' using errcode = 'check_violation', constraint = 'invitation_first_only';
      end if;
      new.confirmed_at := case when new.confirmed_by is null then null else now() end;
      new.refused_at := case when new.refused_by is null then null else now() end;
    end if;
    return new;
  end $$;
