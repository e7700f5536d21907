create or replace trigger frozen before update or delete on measure_revision
  for each row execute function refuse_change();
