-- Whether the viewer may decide about plans of a town, or, without a town, of a region: a LEAD of its akimat.
create or replace function viewer_reviews_at(town uuid, region uuid) returns boolean
  language sql stable
return case when viewer_reviews_at.town is not null then viewer_reviews_for(viewer_reviews_at.town)
  else exists (select from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = viewer_person() and m.role = 'LEAD' and o.kind = 'AKIMAT' and o.town_id is null
      and o.region_id = viewer_reviews_at.region) end;
