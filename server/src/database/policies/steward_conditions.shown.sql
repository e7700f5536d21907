-- Who is signed in reads what a steward asks for a published opportunity; a draft's conditions are the steward's.
drop policy if exists shown on steward_conditions;
create policy shown on steward_conditions for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or (viewer_person() is not null and exists (select from opportunity o where o.id = opportunity_id
    and (o.publication = 'PUBLISHED' or o.steward_id = any ((select viewer_organisations())::uuid[])))));
