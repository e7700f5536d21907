-- When expressions of interest were sent to stewards since a moment, and what moved them, from the record: for the public figures of answers.
-- Whose they are and what they say is not told.
create or replace function answers_recorded(since timestamp with time zone)
  returns table(steward_id uuid, terms_id uuid, submitted_at timestamp with time zone, moves jsonb)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select i.steward_id, i.terms_id, i.submitted_at,
        coalesce((select jsonb_agg(jsonb_build_object('at', e.at, 'to', e.payload ->> 'to') order by e.position) from event e
          where e.subject_kind = 'INTEREST' and e.subject_id = i.id and e.payload ? 'move' and e.payload ->> 'move' <> 'SUBMIT'), '[]')
      from interest i where i.state <> 'DRAFT' and i.submitted_at > since;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function answers_recorded(since timestamp with time zone) from public;
grant execute on function answers_recorded(since timestamp with time zone) to qaita_app, qaita_reader;
