drop policy if exists with_opportunity on opportunity_measure;
create policy with_opportunity on opportunity_measure for select to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from opportunity o where o.id = opportunity_id));
