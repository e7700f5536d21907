-- The system is asked for once in a statement, not for each row: a queue of thousands is counted by this policy.
drop policy if exists parties on interest;
create policy parties on interest for select to qaita_app, current_user, qaita_system
  using ((select is_system())
    or investor_id = any ((select viewer_organisations())::uuid[])
    or (state <> 'DRAFT' and steward_id = any ((select viewer_organisations())::uuid[])));
