create or replace trigger told_insert after insert on zone_terms
  referencing new table as changed for each statement execute function tell_terms();
