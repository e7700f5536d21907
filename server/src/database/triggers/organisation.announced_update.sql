create or replace trigger announced_update after update on organisation
  for each row when (old.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT') or new.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT')) execute function announce('reference');
