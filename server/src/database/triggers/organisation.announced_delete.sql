create or replace trigger announced_delete after delete on organisation
  for each row when (old.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT')) execute function announce('reference');
