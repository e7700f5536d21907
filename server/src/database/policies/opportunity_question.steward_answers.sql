drop policy if exists steward_answers on opportunity_question;
create policy steward_answers on opportunity_question for update to qaita_app
  using (viewer_keeps(opportunity_id))
  with check (viewer_keeps(opportunity_id));
