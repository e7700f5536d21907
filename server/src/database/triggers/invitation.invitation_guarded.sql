create or replace trigger invitation_guarded before insert or update on invitation
  for each row when (new.invited_by is not null) execute function invitation_guard();
