create or replace trigger followed_delete after delete on measure_money
  referencing old table as changed for each statement execute function measure_follow_money();
