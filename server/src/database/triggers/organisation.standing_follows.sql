create or replace trigger standing_follows after update of kind on organisation
  for each row when (new.kind <> old.kind) execute function standing_follows();
