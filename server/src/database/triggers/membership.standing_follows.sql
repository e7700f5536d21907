create or replace trigger standing_follows after insert or update or delete on membership
  for each row execute function standing_follows();
