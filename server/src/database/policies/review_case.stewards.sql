-- Kept by the steward for itself: the investor sees neither who works on it nor until when.
drop policy if exists stewards on review_case;
create policy stewards on review_case for all to qaita_app, current_user, qaita_system
  using ((select is_system()) or viewer_reviews(interest_id))
  with check ((select is_system()) or viewer_reviews(interest_id));
