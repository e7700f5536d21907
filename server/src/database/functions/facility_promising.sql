-- The uses that the newest approved audit of a facility calls promising under the weights in force; null where there is none.
create or replace function facility_promising(facility uuid) returns text[]
  language sql stable
begin atomic
  select p.promising_for from facility_potential p join facility_audit a on a.id = p.audit_id
  where p.opportunity_id = facility and p.weights_version = weights_in_force() order by a.approved_at desc limit 1;
end;
