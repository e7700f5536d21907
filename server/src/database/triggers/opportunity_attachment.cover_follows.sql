create or replace trigger cover_follows after insert or update or delete on opportunity_attachment
  for each row execute function opportunity_cover_follows();
