create or replace trigger whole before truncate on project_financing
  for each statement execute function refuse_change();
