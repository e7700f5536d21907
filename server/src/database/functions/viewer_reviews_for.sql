-- Whether the viewer may decide about the plans of a town: a LEAD of its akimat, or of its region's.
create or replace function viewer_reviews_for(town uuid) returns boolean
  language sql stable
return exists (select from membership m join organisation o on o.id = m.organisation_id join town t on t.id = viewer_reviews_for.town
  where m.person_id = viewer_person() and m.role = 'LEAD' and o.kind = 'AKIMAT'
    and (o.town_id = t.id or (o.town_id is null and o.region_id = t.region_id)));
