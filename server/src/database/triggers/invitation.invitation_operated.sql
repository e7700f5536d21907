create or replace trigger invitation_operated before insert or update on invitation
  for each row when (new.invited_by is null) execute function invitation_of_operator();
