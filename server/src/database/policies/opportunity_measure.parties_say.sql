-- The steward of the opportunity, or an akimat that plans for the town of the measure; each in the own name.
drop policy if exists parties_say on opportunity_measure;
create policy parties_say on opportunity_measure for insert to qaita_app, current_user
  with check (recorded_by = any ((select viewer_organisations())::uuid[])
    and exists (select 1 from opportunity o where o.id = opportunity_id and o.publication = 'PUBLISHED')
    and (exists (select 1 from opportunity o where o.id = opportunity_id and o.steward_id = recorded_by)
      or exists (select 1 from measure m where m.id = measure_id and viewer_plans_for(m.town_id)
        and exists (select 1 from organisation a where a.id = recorded_by and a.kind = 'AKIMAT'))));
