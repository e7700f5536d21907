create or replace trigger interest_kept before delete on interest
  for each row when (old.state <> 'DRAFT') execute function refuse_change();
