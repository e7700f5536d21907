create or replace function uncount_call(counted text) returns void
  language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
          update public.call_count set calls = calls - 1 where key = counted and calls > 0 and ends_at > clock_timestamp() $$;
revoke execute on function uncount_call(counted text) from public;
grant execute on function uncount_call(counted text) to qaita_system;
