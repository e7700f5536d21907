create or replace trigger event_seal_frozen before delete or update on event_seal
  for each row execute function refuse_change();
