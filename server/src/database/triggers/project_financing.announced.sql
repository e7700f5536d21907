create or replace trigger announced after insert or update or delete or truncate on project_financing
  for each statement execute function announce('published');
