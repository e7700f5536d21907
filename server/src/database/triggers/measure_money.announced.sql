create or replace trigger announced after insert or update or delete or truncate on measure_money
  for each statement execute function announce('published');
