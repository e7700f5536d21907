create or replace function organisation_has_people(body uuid) returns boolean
  language sql stable
return exists (select 1 from membership m join person p on p.id = m.person_id where m.organisation_id = body and p.status = 'ACTIVE');
