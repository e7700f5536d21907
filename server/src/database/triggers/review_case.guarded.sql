create or replace trigger guarded before insert or update of assignee_id, assignee_name on review_case
  for each row execute function review_case_guard();
