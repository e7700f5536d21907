-- Whoever asked may withdraw a question while it waits.
drop policy if exists asker_withdraws on opportunity_question;
create policy asker_withdraws on opportunity_question for update to qaita_app
  using (person_id = viewer_person() and state = 'OPEN')
  with check (person_id = viewer_person() and state = 'WITHDRAWN');
