create or replace trigger opportunity_guarded before insert or update on opportunity
  for each row execute function opportunity_guard();
