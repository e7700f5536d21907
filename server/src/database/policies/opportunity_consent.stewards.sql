drop policy if exists stewards on opportunity_consent;
create policy stewards on opportunity_consent for all to qaita_app, current_user, qaita_system
  using (is_system() or viewer_keeps(opportunity_id));
