create or replace trigger frozen before update or delete on project_financing
  for each row execute function refuse_change();
