create or replace trigger event_frozen before delete or update on event
  for each row execute function refuse_change();
