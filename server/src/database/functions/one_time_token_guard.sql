create or replace function one_time_token_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if is_owner() then return new; end if;
    if tg_op = 'UPDATE' and old.used_at is not null then
      raise exception 'a spent link stays spent' using errcode = 'check_violation', constraint = 'token_expired';
    end if;
    if tg_op = 'INSERT' and new.purpose = 'INVITATION' and not exists (select 1 from invitation i
      where i.id = (new.payload->>'invitationId')::uuid and i.email = new.email and i.sent_at = now()) then
      raise exception 'a link without an invitation' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
    end if;
    return new;
  end $$;
