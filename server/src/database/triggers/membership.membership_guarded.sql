create or replace trigger membership_guarded before insert on membership
  for each row execute function membership_guard();
