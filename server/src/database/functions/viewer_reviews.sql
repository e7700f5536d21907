-- Whether the viewer is on the steward's side of a sent interest, and on no other: who also belongs to the investor reviews nothing of the own company.
create or replace function viewer_reviews(interest_id uuid) returns boolean
  language sql stable
return exists (select from interest i where i.id = interest_id and i.state <> 'DRAFT'
  and i.steward_id = any ((select viewer_organisations())::uuid[]) and i.investor_id <> all ((select viewer_organisations())::uuid[]));
