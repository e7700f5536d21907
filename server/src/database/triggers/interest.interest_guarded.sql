create or replace trigger interest_guarded before update on interest
  for each row execute function interest_guard();
