drop policy if exists stewards on review_note;
create policy stewards on review_note for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or viewer_reviews(interest_id));
