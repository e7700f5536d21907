create or replace function zone_terms_before_its_day() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if not exists (select 1 from zone_terms t where t.id = new.terms_id
      and t.effective_from > (clock_timestamp() at time zone 'Asia/Almaty')::date) then
      raise exception 'the day has come' using errcode = 'check_violation', constraint = 'terms_already_in_force';
    end if;
    return new;
  end $$;
