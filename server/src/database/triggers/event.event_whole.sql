create or replace trigger event_whole before truncate on event
  for each statement execute function refuse_change();
