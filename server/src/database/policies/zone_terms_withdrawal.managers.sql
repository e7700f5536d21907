drop policy if exists managers on zone_terms_withdrawal;
create policy managers on zone_terms_withdrawal for insert to qaita_app, current_user, qaita_system
  with check (is_system() or (withdrawn_by = viewer_person() and exists (select 1 from zone_terms t join special_zone z on z.id = t.zone_id
    where t.id = terms_id and z.company_id = any ((select viewer_organisations())::uuid[]))));
