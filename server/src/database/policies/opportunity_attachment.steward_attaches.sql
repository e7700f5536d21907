-- A steward attaches only what its own organisation has brought.
drop policy if exists steward_attaches on opportunity_attachment;
create policy steward_attaches on opportunity_attachment for insert to qaita_app, current_user
  with check (is_system() or (exists (select 1 from opportunity o where o.id = opportunity_id
      and o.steward_id = any ((select viewer_organisations())::uuid[]))
    and exists (select 1 from attachment a where a.id = attachment_id and a.state = 'READY'
      and a.organisation_id = any ((select viewer_organisations())::uuid[]))));
