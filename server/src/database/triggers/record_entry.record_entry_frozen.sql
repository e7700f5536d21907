create or replace trigger record_entry_frozen before delete or update on record_entry
  for each row execute function record_entry_guard();
