create or replace trigger announced after insert or update or delete or truncate on town_fact
  for each statement execute function announce('reference');
