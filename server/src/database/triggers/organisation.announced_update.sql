create or replace trigger announced_update after update on organisation
  for each row when (old.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT') or new.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT')) execute function announce('reference');
