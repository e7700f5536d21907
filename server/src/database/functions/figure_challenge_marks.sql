-- Marks the disputed figures of an opportunity, a town, a zone or a measure on its row, so that lists and files show them without another statement.
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
    case new.subject_kind
      when 'TOWN' then update town t set disputed = now_disputed where t.id = new.subject_id;
      when 'INDUSTRIAL_ZONE' then update industrial_zone z set disputed = now_disputed where z.id = new.subject_id;
      when 'SPECIAL_ZONE' then update special_zone z set disputed = now_disputed where z.id = new.subject_id;
      when 'MEASURE' then update measure m set disputed = now_disputed where m.id = new.subject_id;
      else update opportunity o set disputed = now_disputed where o.id = new.subject_id;
    end case;
    perform set_config('qaita.viewer', former_viewer, true);
    return null;
  end $$;
revoke execute on function figure_challenge_marks() from public;
