create or replace function tell_changed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (opportunity_id, reason, was, became)
      select n.id, c.reason, c.was, c.became
      from changed n join former o on o.id = n.id
        cross join lateral (
          select 'PUBLISHED', null::jsonb, null::jsonb where o.publication <> 'PUBLISHED' and n.publication = 'PUBLISHED'
          union all select 'WITHDRAWN', null, null where o.publication = 'PUBLISHED' and n.publication <> 'PUBLISHED'
          union all select d.reason, d.was, d.became from opportunity_changes(row(o.*)::opportunity, row(n.*)::opportunity) d
            where o.publication = 'PUBLISHED' and n.publication = 'PUBLISHED') c (reason, was, became)
      order by n.id, c.reason;
    return null;
  end $$;
revoke execute on function tell_changed() from public;
