create or replace trigger one_time_token_guarded before insert or update on one_time_token
  for each row execute function one_time_token_guard();
