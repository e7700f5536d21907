drop policy if exists investor_starts on interest;
create policy investor_starts on interest for insert to qaita_app, current_user, qaita_system
  with check (is_system() or investor_id = any ((select viewer_organisations())::uuid[]));
