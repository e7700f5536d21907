-- Keeps the first public picture of an opportunity on its row, so that lists show it without another statement.
create or replace function opportunity_cover_follows() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    changed uuid := coalesce(new.opportunity_id, old.opportunity_id);
    picture jsonb;
  begin
    perform set_config('qaita.viewer', 'system', true);
    select jsonb_build_object('id', a.id, 'files', a.files) into picture
      from opportunity_attachment l join attachment a on a.id = l.attachment_id
      where l.opportunity_id = changed and l.purpose = 'PICTURE' and l.is_public order by l.position, l.added_at, l.id limit 1;
    update opportunity o set first_picture = picture where o.id = changed and o.first_picture is distinct from picture;
    perform set_config('qaita.viewer', former_viewer, true);
    return null;
  end $$;
revoke execute on function opportunity_cover_follows() from public;
