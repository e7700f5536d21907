create or replace trigger announced after insert or update or delete or truncate on proposal_attachment
  for each statement execute function announce('published');
