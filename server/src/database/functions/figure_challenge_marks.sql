-- Marks the disputed figures of an opportunity or a town on its row, so that lists and files show them without another statement.
create or replace function figure_challenge_marks() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    now_disputed text[];
  begin
    perform set_config('qaita.viewer', 'system', true);
    now_disputed := array(select distinct c.figure from figure_challenge c
      where c.subject_kind = new.subject_kind and c.subject_id = new.subject_id and c.state = 'DISPUTED' order by 1);
    if new.subject_kind = 'TOWN' then
      update town t set disputed = now_disputed where t.id = new.subject_id;
    else
      update opportunity o set disputed = now_disputed where o.id = new.subject_id;
    end if;
    perform set_config('qaita.viewer', former_viewer, true);
    return null;
  end $$;
revoke execute on function figure_challenge_marks() from public;
