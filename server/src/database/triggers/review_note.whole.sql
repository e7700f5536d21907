create or replace trigger whole before truncate on review_note
  for each statement execute function refuse_change();
