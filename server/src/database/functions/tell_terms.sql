create or replace function tell_terms() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (zone_id, reason, became)
      select zone_id, 'TERMS', jsonb_build_object('number', number, 'effectiveFrom', effective_from) from changed order by published_at, zone_id, number;
    return null;
  end $$;
revoke execute on function tell_terms() from public;
