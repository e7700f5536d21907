create or replace trigger sites_fit after update on industrial_zone
  for each row execute function industrial_zone_sites_fit('zone');
