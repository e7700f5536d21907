create or replace trigger announced after insert or update or delete or truncate on potential_weights
  for each statement execute function announce('published');
