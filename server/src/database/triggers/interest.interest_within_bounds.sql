create or replace trigger interest_within_bounds before insert or update on interest
  for each row execute function interest_within_bounds();
