create or replace trigger standing_follows after update of status on person
  for each row when (new.status <> old.status) execute function standing_follows();
