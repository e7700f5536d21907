create or replace trigger search_follows_update after update on town
  referencing new table as changed for each statement execute function search_follow_names();
