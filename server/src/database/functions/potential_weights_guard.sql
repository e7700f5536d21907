-- Weights that were proposed never change; they come into force or are discarded, once.
create or replace function potential_weights_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'DELETE' or (new.version, new.weights, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.version, old.weights, old.reason, old.proposed_by, old.proposed_at)
      or (old.in_force_at is not null and new.in_force_at is distinct from old.in_force_at)
      or (old.decided_by is not null and new.decided_by is distinct from old.decided_by)
      or (old.discarded_at is not null and new.discarded_at is distinct from old.discarded_at) then
      raise exception 'a version of the weights stays as it was' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
