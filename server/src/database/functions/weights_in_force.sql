-- The version of the weights in force; version 1 comes with the program.
create or replace function weights_in_force() returns integer
  language sql stable
begin atomic
  select coalesce(max(w.version), 1) from potential_weights w where w.in_force_at is not null;
end;
