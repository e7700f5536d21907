-- The figures of a subject that are challenged and not answered yet, with the number of challenges and the day of the first: everybody may
-- know that a figure is being checked; what is said against it is public once its owner has answered.
create or replace function figures_in_question(kind text, subject uuid) returns table(figure text, challenges integer, since timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select c.figure, count(*)::integer, min(c.created_at) from figure_challenge c
      where c.subject_kind = kind and c.subject_id = subject and c.state = 'OPEN' group by c.figure order by c.figure;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function figures_in_question(text, uuid) from public;
grant execute on function figures_in_question(text, uuid) to qaita_app, qaita_reader;
