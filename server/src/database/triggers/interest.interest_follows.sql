create or replace trigger interest_follows before insert or update on interest
  for each row execute function interest_follows();
