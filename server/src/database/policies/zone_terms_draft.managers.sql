drop policy if exists managers on zone_terms_draft;
create policy managers on zone_terms_draft for all to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from special_zone z where z.id = zone_id
    and z.company_id = any ((select viewer_organisations())::uuid[])));
