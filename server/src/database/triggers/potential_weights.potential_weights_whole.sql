create or replace trigger potential_weights_whole before truncate on potential_weights
  for each statement execute function refuse_change();
