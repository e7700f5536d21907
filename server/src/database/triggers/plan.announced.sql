create or replace trigger announced after insert or update or delete or truncate on plan
  for each statement execute function announce('reference');
