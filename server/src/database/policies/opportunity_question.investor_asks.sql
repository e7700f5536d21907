-- An investor asks about a published opportunity of somebody else, in the name of the own organisation.
drop policy if exists investor_asks on opportunity_question;
create policy investor_asks on opportunity_question for insert to qaita_app
  with check (person_id = viewer_person() and organisation_id = any ((select viewer_organisations())::uuid[])
    and exists (select from opportunity o where o.id = opportunity_id and o.publication = 'PUBLISHED'
      and o.steward_id <> all ((select viewer_organisations())::uuid[])));
