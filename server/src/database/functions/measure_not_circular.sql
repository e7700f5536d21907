-- No measure waits for itself, directly or through others.
create or replace function measure_not_circular() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (select from added) then return null; end if;
    perform measure_order_lock();
    if exists (with recursive reached as (
        select a.measure_id as of_id, a.needs_id as id from added a
        union select r.of_id, d.needs_id from reached r join measure_dependency d on d.measure_id = r.id)
      select from reached where id = of_id) then
      raise exception 'a measure would wait for itself' using errcode = 'check_violation', constraint = 'measure_circular';
    end if;
    return null;
  end $$;
