drop policy if exists approver_adds on measure;
create policy approver_adds on measure for insert to qaita_app, current_user
  with check (is_system() or viewer_approves(id));
