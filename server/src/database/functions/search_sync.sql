-- Makes the read model of these opportunities equal to their rows; what has not changed is left alone. Callers take turns until the end of
-- their transactions, so that editions are committed in their order.
create or replace function search_sync(ids uuid[]) returns void
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    gone search_row[];
    come search_row[];
    gone_texts search_text[];
    come_texts search_text[];
    same integer[];
  begin
    perform pg_advisory_xact_lock(4021964013);
    select coalesce(array_agg(r), '{}') into gone from search_row r where r.opportunity_id = any (ids);
    select coalesce(array_agg(t), '{}') into gone_texts from search_text t join unnest(gone) g on g.position = t.position;
    select coalesce(array_agg(row(coalesce(n.position, top.position + n.nth), (n.source).*)::search_row), '{}') into come
      from (select s as source, g.position, row_number() over (partition by g.position is null order by s.published_at desc, s.opportunity_id) as nth
        from search_source s left join unnest(gone) g on g.opportunity_id = s.opportunity_id where s.opportunity_id = any (ids)) n
      cross join (select coalesce(max(position), -1) as position from search_row) top;
    select coalesce(array_agg(row(c.position, t.vector, t.title, t.place, t.past_use, t.published_at)::search_text), '{}') into come_texts
      from unnest(come) c join search_text_source t on t.opportunity_id = c.opportunity_id;

    same := array(select g.position from unnest(gone) g join unnest(come) c on c.position = g.position
        join unnest(gone_texts) gt on gt.position = g.position join unnest(come_texts) ct on ct.position = g.position
      where g is not distinct from c and gt is not distinct from ct);
    if same <> '{}' then
      gone := array(select g from unnest(gone) g where not exists (select from unnest(same) s where s = g.position));
      come := array(select c from unnest(come) c where not exists (select from unnest(same) s where s = c.position));
      gone_texts := array(select t from unnest(gone_texts) t where not exists (select from unnest(same) s where s = t.position));
      come_texts := array(select t from unnest(come_texts) t where not exists (select from unnest(same) s where s = t.position));
    end if;
    if gone = '{}' and come = '{}' then return; end if;

    perform search_tell(array(select position from unnest(gone || come)));
    delete from search_row r using unnest(gone) g where r.position = g.position;
    insert into search_row select * from unnest(come);
    insert into search_text select * from unnest(come_texts);
    perform search_index(gone_texts, come_texts);
  end $$;
revoke execute on function search_sync(ids uuid[]) from public;
grant execute on function search_sync(ids uuid[]) to qaita_app, qaita_system;
