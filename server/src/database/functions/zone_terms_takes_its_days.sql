create or replace function zone_terms_takes_its_days() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    update zone_terms_period set holds = daterange(lower(holds), new.effective_from) where zone_id = new.zone_id and upper_inf(holds);
    insert into zone_terms_period (terms_id, zone_id, holds) values (new.id, new.zone_id, daterange(new.effective_from, null));
    -- One approval publishes one version.
    perform set_config('qaita.viewer', 'system', true);
    update zone_terms_draft set published_id = new.id, updated_at = now()
      where zone_id = new.zone_id and published_id is null and discarded_at is null and new.published_by is not null;
    perform set_config('qaita.viewer', former_viewer, true);
    return null;
  end $$;
revoke execute on function zone_terms_takes_its_days() from public;
