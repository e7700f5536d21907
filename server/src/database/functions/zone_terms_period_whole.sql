create or replace function zone_terms_period_whole() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare zone uuid := coalesce(new.zone_id, old.zone_id);
  begin
    if exists (select 1 from zone_terms_period p where p.zone_id = zone and not upper_inf(p.holds)
      and not exists (select 1 from zone_terms_period n where n.zone_id = zone and lower(n.holds) = upper(p.holds))) then
      raise exception 'a day without terms in force' using errcode = 'check_violation', constraint = 'terms_one_in_force';
    end if;
    return null;
  end $$;
revoke execute on function zone_terms_period_whole() from public;
