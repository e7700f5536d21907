create or replace function zone_terms_not_backdated() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if not is_owner() and new.effective_from < (now() at time zone 'Asia/Almaty')::date then
      raise exception 'the day has passed' using errcode = 'check_violation', constraint = 'terms_effective_in_past';
    end if;
    return new;
  end $$;
