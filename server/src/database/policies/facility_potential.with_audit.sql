drop policy if exists with_audit on facility_potential;
create policy with_audit on facility_potential for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or exists (select 1 from opportunity o where o.id = opportunity_id and details_are_open(o)));
