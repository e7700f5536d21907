drop policy if exists own_or_linked on attachment;
create policy own_or_linked on attachment for select to qaita_app, current_user, qaita_system
  using (is_system() or organisation_id = any ((select viewer_organisations())::uuid[])
    or (state = 'READY' and attachment_is_linked(id)));
