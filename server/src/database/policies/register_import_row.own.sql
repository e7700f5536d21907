drop policy if exists own on register_import_row;
create policy own on register_import_row for all to qaita_app, current_user, qaita_system
  using (is_system() or organisation_id = any ((select viewer_organisations())::uuid[]));
