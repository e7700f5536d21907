create or replace trigger announced after insert or update or delete or truncate on opportunity_question
  for each statement execute function announce('published');
