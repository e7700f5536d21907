drop policy if exists stewards on project_financing_draft;
create policy stewards on project_financing_draft for all to qaita_app, current_user, qaita_system
  using (is_system() or viewer_keeps(opportunity_id));
