-- Whether a claim of this key says this, and its source is open to everybody.
create or replace function is_publicly_stated(opportunity uuid, stated text, figure double precision, word text) returns boolean
  language sql stable
return exists (select from opportunity_fact f where f.opportunity_id = opportunity and f.key = stated and f.is_public
  and (f.number = figure or f.code = word));
