create or replace function is_system() returns boolean
  language sql stable
return coalesce(viewer() = 'system', false) and (current_user = 'qaita_system' or is_owner());
