create or replace trigger told_delete after delete on opportunity
  referencing old table as former for each statement execute function tell_gone();
