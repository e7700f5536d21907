-- The days of a withdrawn version are returned to the one before it.
create or replace function zone_terms_gives_its_days() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare freed zone_terms_period;
  begin
    delete from zone_terms_period where terms_id = new.terms_id returning * into freed;
    update zone_terms_period set holds = daterange(lower(holds), upper(freed.holds))
      where zone_id = freed.zone_id and upper(holds) = lower(freed.holds);
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (zone_id, reason, became)
      select zone_id, 'TERMS', jsonb_build_object('number', number, 'effectiveFrom', effective_from, 'isWithdrawn', true)
      from zone_terms where id = new.terms_id;
    return null;
  end $$;
revoke execute on function zone_terms_gives_its_days() from public;
