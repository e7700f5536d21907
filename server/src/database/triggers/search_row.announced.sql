create or replace trigger announced after insert or update or delete or truncate on search_row
  for each statement execute function announce('published');
