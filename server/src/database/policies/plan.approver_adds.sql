drop policy if exists approver_adds on plan;
create policy approver_adds on plan for insert to qaita_app, current_user
  with check (is_system() or viewer_approves_plan(id));
