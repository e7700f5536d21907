drop policy if exists parties_move on interest;
create policy parties_move on interest for update to qaita_app, current_user, qaita_system
  using (is_system()
    or investor_id = any ((select viewer_organisations())::uuid[])
    or (state <> 'DRAFT' and steward_id = any ((select viewer_organisations())::uuid[])));
