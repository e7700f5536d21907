drop policy if exists published on opportunity;
create policy published on opportunity for select to qaita_app, current_user, qaita_system
  using (publication = 'PUBLISHED' or is_system() or steward_id = any ((select viewer_organisations())::uuid[])
    or exists (select 1 from interest i where i.opportunity_id = opportunity.id
      and i.investor_id = any ((select viewer_organisations())::uuid[])));
