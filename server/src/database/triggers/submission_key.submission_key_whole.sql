create or replace trigger submission_key_whole before truncate on submission_key
  for each statement execute function refuse_change();
