-- Whoever writes: a person only what he or she approves in this transaction.
drop policy if exists approver_changes on plan;
create policy approver_changes on plan for update to qaita_app, current_user
  using (is_system() or viewer_approves_plan(id));
