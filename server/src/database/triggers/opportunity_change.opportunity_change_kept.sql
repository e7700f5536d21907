create or replace trigger opportunity_change_kept before truncate on opportunity_change
  for each statement execute function refuse_change();
