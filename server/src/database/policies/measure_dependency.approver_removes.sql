drop policy if exists approver_removes on measure_dependency;
create policy approver_removes on measure_dependency for delete to qaita_app, current_user
  using (is_system() or viewer_approves(measure_id));
