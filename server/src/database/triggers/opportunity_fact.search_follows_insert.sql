create or replace trigger search_follows_insert after insert on opportunity_fact
  referencing new table as changed for each statement execute function search_follow_facts();
