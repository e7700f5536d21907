create or replace function record_entry_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'UPDATE' and old.seal is null and (new.position, new.relation, new.row_key, new.hash, new.columns)
      is not distinct from (old.position, old.relation, old.row_key, old.hash, old.columns) then return new; end if;
    raise exception 'record_entry rows never change' using errcode = 'restrict_violation';
  end $$;
