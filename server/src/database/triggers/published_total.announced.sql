create or replace trigger announced after insert or update or delete or truncate on published_total
  for each statement execute function announce('reference');
