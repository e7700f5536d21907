-- Analysts of plans start checks, each in the name of the own organisation and of nobody else.
drop policy if exists analyst_starts on merge_check;
create policy analyst_starts on merge_check for insert to qaita_app, current_user, qaita_system
  with check (created_by = viewer_person() and organisation_id = any ((select viewer_organisations())::uuid[])
    and exists (select 1 from organisation o where o.id = organisation_id and o.kind in ('ANALYSIS', 'AKIMAT')));
