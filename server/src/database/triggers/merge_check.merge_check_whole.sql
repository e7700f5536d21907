create or replace trigger merge_check_whole before truncate on merge_check
  for each statement execute function refuse_change();
