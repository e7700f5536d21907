create or replace trigger announced after insert or update or delete or truncate on figure_challenge
  for each statement execute function announce('published');
