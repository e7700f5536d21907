create or replace trigger search_follows_delete after delete on oked_division
  referencing old table as changed for each statement execute function search_follow_names();
