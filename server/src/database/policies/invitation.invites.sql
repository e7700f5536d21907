drop policy if exists invites on invitation;
create policy invites on invitation for insert to qaita_app, current_user
  with check (is_system() or (invited_by = viewer_person()
    and ((select viewer_is('{PLATFORM}')) or exists (select 1 from membership m
      where m.person_id = viewer_person() and m.organisation_id = invitation.organisation_id and m.role = 'LEAD'))));
