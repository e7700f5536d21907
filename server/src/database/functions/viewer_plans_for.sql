-- Whether the viewer is of the akimat of a town, or of its region.
create or replace function viewer_plans_for(town uuid) returns boolean
  language sql stable
return exists (select from organisation o join town t on t.id = viewer_plans_for.town
  where o.kind = 'AKIMAT' and o.id = any ((select viewer_organisations())::uuid[])
    and (o.town_id = t.id or (o.town_id is null and o.region_id = t.region_id)));
