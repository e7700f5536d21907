import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls counted for all copies together, devices that end with a password, and the mark of the installation's secret. */
export class Limits1764374400003 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Not written ahead: after a crash counting begins anew, and a replica has no use for it.
      create unlogged table call_count (
        key text primary key,
        calls integer not null constraint call_count_positive check (calls >= 0),
        ends_at timestamptz not null
      );
      create index call_count_ends_at on call_count (ends_at);

      -- Counts one call under each key in order and stops at the first that is used up: what is refused leaves no row
      -- under the keys behind it, and changes none. Always in one order, so that two calls never wait for each other.
      create function count_call(keys text[], points integer[], seconds integer[], out refused integer, out wait_seconds integer, out calls integer)
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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

      create function uncount_call(counted text) returns void
        language sql security definer set search_path = pg_catalog, public, pg_temp as $$
          update public.call_count set calls = calls - 1 where key = counted and calls > 0 and ends_at > clock_timestamp() $$;

      create function sweep_calls() returns void
        language sql security definer set search_path = pg_catalog, public, pg_temp as $$
          delete from public.call_count where ends_at <= clock_timestamp() $$;

      revoke execute on function count_call(text[], integer[], integer[]), uncount_call(text), sweep_calls() from public;
      grant execute on function count_call(text[], integer[], integer[]), uncount_call(text), sweep_calls() to qaita_system;

      -- A device is known by a cookie that names this number: another password, whoever sets it, forgets them all.
      alter table person add column password_generation integer not null default 1;
      create function next_password_generation() returns trigger
        language plpgsql set search_path = pg_catalog, public, pg_temp as $$
        begin
          new.password_generation := old.password_generation + 1;
          return new;
        end $$;
      create trigger person_password_generation before update of password_hash on person
        for each row when (new.password_hash is distinct from old.password_hash) execute function next_password_generation();

      -- The owner's alone. A copy with another root secret would set other passwords for everybody's roles.
      create table installation (
        only_one boolean primary key default true constraint installation_only_one check (only_one),
        secret_mark text not null
      );
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
