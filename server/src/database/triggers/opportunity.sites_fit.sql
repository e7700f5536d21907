create or replace trigger sites_fit after insert or update on opportunity
  for each row when (new.industrial_zone_id is not null) execute function industrial_zone_sites_fit('site');
