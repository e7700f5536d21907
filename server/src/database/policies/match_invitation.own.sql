-- An invitation is the investor's. The steward learns what became of it from invited_projects: the row names the investor.
drop policy if exists own on match_invitation;
create policy own on match_invitation for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or investor_id = any ((select viewer_organisations())::uuid[]));
