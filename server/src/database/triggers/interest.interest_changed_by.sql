create or replace trigger interest_changed_by before insert or update on interest
  for each row execute function interest_changed_by();
