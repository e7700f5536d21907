create or replace trigger followed_update after update on measure_money
  referencing new table as changed for each statement execute function measure_follow_money();
