create or replace trigger search_follows_insert after insert on special_zone
  referencing new table as changed for each statement execute function search_follow_names();
