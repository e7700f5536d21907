drop policy if exists approver_removes on measure_money;
create policy approver_removes on measure_money for delete to qaita_app, current_user
  using (is_system() or viewer_approves(measure_id));
