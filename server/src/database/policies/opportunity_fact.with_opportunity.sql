drop policy if exists with_opportunity on opportunity_fact;
create policy with_opportunity on opportunity_fact for select to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from opportunity o where o.id = opportunity_id
    and (is_public or details_are_open(o) or o.steward_id = any ((select viewer_organisations())::uuid[]))));
