create or replace trigger announced_insert after insert on organisation
  for each row when (new.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT')) execute function announce('reference');
