create or replace trigger guarded before update on opportunity_question
  for each row execute function opportunity_question_guard();
