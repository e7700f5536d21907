-- In the own name only.
drop policy if exists steward_writes on review_note;
create policy steward_writes on review_note for insert to qaita_app
  with check (author_id = viewer_person() and viewer_reviews(interest_id));
