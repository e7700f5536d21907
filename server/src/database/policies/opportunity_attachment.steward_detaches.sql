drop policy if exists steward_detaches on opportunity_attachment;
create policy steward_detaches on opportunity_attachment for delete to qaita_app, current_user
  using (is_system() or exists (select 1 from opportunity o where o.id = opportunity_id
    and o.steward_id = any ((select viewer_organisations())::uuid[])));
