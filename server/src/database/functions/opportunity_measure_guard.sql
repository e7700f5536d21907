-- A link never changes but once: it ends, now, and stays.
create or replace function opportunity_measure_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if old.ended_at is not null or new.ended_at is null
      or to_jsonb(new) - 'ended_at' - 'ended_words' is distinct from to_jsonb(old) - 'ended_at' - 'ended_words' then
      raise exception 'a link is only ended, once' using errcode = 'restrict_violation';
    end if;
    new.ended_at := now();
    return new;
  end $$;
