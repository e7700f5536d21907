create or replace trigger event_seal_whole before truncate on event_seal
  for each statement execute function refuse_change();
