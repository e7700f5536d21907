create or replace trigger search_follows_insert after insert on opportunity
  referencing new table as changed for each statement execute function search_follow_opportunities();
