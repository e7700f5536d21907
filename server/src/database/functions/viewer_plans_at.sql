-- Whether the viewer is of the akimat that answers for plans of a town, or, without a town, of a region.
create or replace function viewer_plans_at(town uuid, region uuid) returns boolean
  language sql stable
return case when viewer_plans_at.town is not null then viewer_plans_for(viewer_plans_at.town)
  else exists (select from organisation o where o.kind = 'AKIMAT' and o.id = any ((select viewer_organisations())::uuid[])
    and o.town_id is null and o.region_id = viewer_plans_at.region) end;
