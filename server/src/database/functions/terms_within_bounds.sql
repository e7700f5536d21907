-- Checks what is written now: a draft from before there were bounds can still be discarded, but not published.
create or replace function terms_within_bounds() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if (tg_op = 'INSERT' or (new.clauses, new.note, new.justifications) is distinct from (old.clauses, old.note, old.justifications))
      and (clauses_hold(new.clauses) and jsonb_typeof(new.note) = 'object' and are_texts_within(new.note, 4000) and justifications_hold(new.justifications)) is distinct from true then
      raise exception 'terms out of bounds' using errcode = 'check_violation', constraint = 'terms_out_of_bounds';
    end if;
    return new;
  end $$;
