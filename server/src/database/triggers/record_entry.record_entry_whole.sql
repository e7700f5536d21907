create or replace trigger record_entry_whole before truncate on record_entry
  for each statement execute function refuse_change();
