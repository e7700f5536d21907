-- Whoever approves an audit writes what follows from it, in the same transaction.
drop policy if exists approver_writes on facility_potential;
create policy approver_writes on facility_potential for insert to qaita_app, current_user, qaita_system
  with check (is_system() or exists (select 1 from facility_audit a where a.id = audit_id and a.opportunity_id = facility_potential.opportunity_id
    and a.state = 'APPROVED' and a.approved_by = viewer_person()));
