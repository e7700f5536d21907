drop policy if exists system_sends on match_invitation;
create policy system_sends on match_invitation for insert to current_user, qaita_system
  with check (is_system());
