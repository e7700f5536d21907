create or replace function next_password_generation() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
        begin
          new.password_generation := old.password_generation + 1;
          return new;
        end $$;
