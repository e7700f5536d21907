create or replace trigger merge_check_guarded before delete or update on merge_check
  for each row execute function merge_check_guard();
