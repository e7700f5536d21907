-- Puts every town on or off the list as its history says for a day; the same rule as listStatusOn in shared/src/towns. Returns how many changed.
create or replace function list_towns_on(day date) returns integer
  language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
          with excluded as (
            select t.id, coalesce(
              (select min(e.event ->> 'date') from jsonb_array_elements(t.status_history) e(event) where e.event ->> 'event' = 'EXCLUDED'),
              (select min(e.event ->> 'date') from jsonb_array_elements(t.status_history) e(event) where e.event ->> 'event' = 'NAMED_AS_EXCLUDED')
            ) as since
            from public.town t
          ), due as (
            select id, case when since collate "C" <= to_char(day, 'YYYY-MM-DD') then 'EXCLUDED' else 'CURRENT' end as status
            from excluded where since is not null
          ), changed as (
            update public.town t set list_status = due.status from due where due.id = t.id and t.list_status <> due.status returning 1
          )
          select count(*)::integer from changed $$;
revoke execute on function list_towns_on(date) from public;
grant execute on function list_towns_on(date) to qaita_system;
