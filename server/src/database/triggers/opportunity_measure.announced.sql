create or replace trigger announced after insert or update or delete or truncate on opportunity_measure
  for each statement execute function announce('published');
