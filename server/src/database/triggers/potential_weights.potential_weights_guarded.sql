create or replace trigger potential_weights_guarded before delete or update on potential_weights
  for each row execute function potential_weights_guard();
