-- How many investors wait for an answer about each fact of a published opportunity. Everybody may know that a fact is asked for; who asks
-- is known to nobody.
create or replace function facts_in_question(opportunities uuid[]) returns table(opportunity_id uuid, fact text, investors integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select q.opportunity_id, q.fact, count(distinct q.organisation_id)::integer from opportunity_question q
      join opportunity o on o.id = q.opportunity_id
      where q.opportunity_id = any (opportunities) and o.publication = 'PUBLISHED' and q.state = 'OPEN' and q.fact is not null
      group by q.opportunity_id, q.fact;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function facts_in_question(uuid[]) from public;
grant execute on function facts_in_question(uuid[]) to qaita_app, qaita_reader;
