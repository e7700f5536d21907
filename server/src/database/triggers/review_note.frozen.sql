create or replace trigger frozen before update or delete on review_note
  for each row execute function refuse_change();
