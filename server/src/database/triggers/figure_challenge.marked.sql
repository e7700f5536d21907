create or replace trigger marked after update of state on figure_challenge
  for each row when ((old.state = 'DISPUTED') <> (new.state = 'DISPUTED')) execute function figure_challenge_marks();
