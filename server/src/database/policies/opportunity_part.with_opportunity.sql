drop policy if exists with_opportunity on opportunity_part;
create policy with_opportunity on opportunity_part for select to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from opportunity o where o.id = opportunity_id
    and (details_are_open(o) or o.steward_id = any ((select viewer_organisations())::uuid[]))));
