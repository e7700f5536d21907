-- What a project asks has changed: whatever can be seen at this moment is no news of it, for nobody who watches it.
create or replace function news_since_saved() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    update watch set watermark = last_change() where project_id = new.id;
    perform set_config('qaita.viewer', former_viewer, true);
    return null;
  end $$;
revoke execute on function news_since_saved() from public;
