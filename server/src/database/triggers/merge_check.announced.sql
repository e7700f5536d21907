create or replace trigger announced after insert or update or delete or truncate on merge_check
  for each statement execute function announce('published');
