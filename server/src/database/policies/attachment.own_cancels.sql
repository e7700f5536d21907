-- An organisation cancels what was never ready; what nothing links to any more is removed by the system.
drop policy if exists own_cancels on attachment;
create policy own_cancels on attachment for delete to qaita_app, current_user, qaita_system
  using ((is_system() and not attachment_is_linked(id))
    or (organisation_id = any ((select viewer_organisations())::uuid[]) and state <> 'READY'));
