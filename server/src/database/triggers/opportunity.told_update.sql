create or replace trigger told_update after update on opportunity
  referencing old table as former new table as changed for each statement execute function tell_changed();
