create or replace trigger search_follows_delete after delete on opportunity
  referencing old table as changed for each statement execute function search_follow_opportunities();
