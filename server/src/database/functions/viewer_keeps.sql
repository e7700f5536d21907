-- Whether the viewer's organisation is the steward of an opportunity.
create or replace function viewer_keeps(opportunity uuid) returns boolean
  language sql stable
return exists (select from opportunity o where o.id = opportunity and o.steward_id = any ((select viewer_organisations())::uuid[]));
