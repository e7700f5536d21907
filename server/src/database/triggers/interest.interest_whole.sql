create or replace trigger interest_whole before truncate on interest
  for each statement execute function refuse_change();
