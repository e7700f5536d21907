-- Checks what is written now: what was sent before there were bounds can still be answered.
create or replace function interest_within_bounds() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'INSERT' or new.fields is distinct from old.fields or (old.state = 'DRAFT' and new.state <> 'DRAFT') then
      if interest_holds(new.fields) is distinct from true then
        raise exception 'figures out of bounds' using errcode = 'check_violation', constraint = 'interest_out_of_bounds';
      elsif new.state <> 'DRAFT' and not interest_is_stated(new.fields) then
        raise exception 'not everything is stated' using errcode = 'check_violation', constraint = 'interest_incomplete';
      end if;
    end if;
    return new;
  end $$;
