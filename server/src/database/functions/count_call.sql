-- Counts one call under each key in order and stops at the first that is used up: a refused call leaves and changes no row under the keys
-- after it. Always in one order, so that two calls never wait for each other.
create or replace function count_call(keys text[], points integer[], seconds integer[], OUT refused integer, OUT wait_seconds integer, OUT calls integer) returns record
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
        declare ends timestamptz;
        begin
          for place in 1 .. array_length(keys, 1) loop
            insert into public.call_count as c values (keys[place], 1, clock_timestamp() + make_interval(secs => seconds[place]))
              on conflict on constraint call_count_pkey do update
                set calls = case when c.ends_at <= clock_timestamp() then 1 else c.calls + 1 end,
                  ends_at = case when c.ends_at <= clock_timestamp() then excluded.ends_at else c.ends_at end
                where c.ends_at <= clock_timestamp() or c.calls < points[place]
              returning c.calls into count_call.calls;
            if not found then
              select c.ends_at into ends from public.call_count c where c.key = keys[place];
              refused := place;
              wait_seconds := greatest(1, ceil(extract(epoch from ends - clock_timestamp())));
              return;
            end if;
          end loop;
        end $$;
revoke execute on function count_call(keys text[], points integer[], seconds integer[], OUT refused integer, OUT wait_seconds integer, OUT calls integer) from public;
grant execute on function count_call(keys text[], points integer[], seconds integer[], OUT refused integer, OUT wait_seconds integer, OUT calls integer) to qaita_system;
