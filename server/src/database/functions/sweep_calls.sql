create or replace function sweep_calls() returns void
  language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
          delete from public.call_count where ends_at <= clock_timestamp() $$;
revoke execute on function sweep_calls() from public;
grant execute on function sweep_calls() to qaita_system;
