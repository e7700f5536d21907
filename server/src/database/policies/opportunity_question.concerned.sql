-- A question is seen by whoever asked it and by the steward; nobody else, not even other investors who asked the same.
drop policy if exists concerned on opportunity_question;
create policy concerned on opportunity_question for select to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person() or viewer_keeps(opportunity_id));
