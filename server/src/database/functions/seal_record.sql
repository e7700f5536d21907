create or replace function seal_record(most integer) returns setof event_seal
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    last event_seal;
    made event_seal;
    lines text;
  begin
    perform pg_advisory_xact_lock(4021964014);
    select * into last from event_seal order by number desc limit 1;
    made.number := coalesce(last.number, 0) + 1;
    with covered as (select e.position from record_entry e where e.seal is null order by e.position limit most)
      update record_entry e set seal = made.number from covered c where c.position = e.position;
    select count(*), string_agg(jsonb_build_array(e.position, e.relation, e.row_key, e.hash, e.columns)::text, E'\n' order by e.position)
      into made.event_count, lines from record_entry e where e.seal = made.number;
    if made.event_count = 0 then return; end if;
    made.total := coalesce(last.total, 0) + made.event_count;
    made.previous_root := coalesce(last.root, repeat('0', 64));
    made.sealed_at := clock_timestamp();
    made.root := encode(sha256(convert_to(jsonb_build_array(made.number, made.previous_root, made.event_count, made.total,
      to_char(made.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text || E'\n' || lines, 'UTF8')), 'hex');
    insert into event_seal select made.*;
    return next made;
  end $$;
revoke execute on function seal_record(most integer) from public;
grant execute on function seal_record(most integer) to qaita_system;
