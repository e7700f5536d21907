-- Statement triggers run in the order of their names: these after those of the search.
create or replace trigger told_insert after insert on opportunity
  referencing new table as changed for each statement execute function tell_published();
