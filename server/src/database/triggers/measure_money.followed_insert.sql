create or replace trigger followed_insert after insert on measure_money
  referencing new table as changed for each statement execute function measure_follow_money();
