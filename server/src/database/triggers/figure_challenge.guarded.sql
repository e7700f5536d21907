create or replace trigger guarded before update on figure_challenge
  for each row execute function figure_challenge_guard();
