drop policy if exists investor_answers on match_invitation;
create policy investor_answers on match_invitation for update to qaita_app
  using (state = 'SENT' and investor_id = any ((select viewer_organisations())::uuid[]))
  with check (state <> 'SENT' and answered_by = viewer_person());
