-- Versions follow each other: a new one may not begin before one that is already published.
create or replace function zone_terms_in_order() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if exists (select 1 from zone_terms t where t.zone_id = new.zone_id and coalesce(t.law_from, t.effective_from) >= new.effective_from
      and not exists (select 1 from zone_terms_withdrawal w where w.terms_id = t.id)) then
      raise exception 'a later version is published' using errcode = 'check_violation', constraint = 'terms_effective_taken';
    end if;
    return new;
  end $$;
