create or replace trigger announced after insert or update or delete or truncate on measure_dependency
  for each statement execute function announce('published');
