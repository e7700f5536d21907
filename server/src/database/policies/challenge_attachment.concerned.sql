-- Its author and the owner of the figure; everybody, if the author wishes so and the challenge is answered.
drop policy if exists concerned on challenge_attachment;
create policy concerned on challenge_attachment for select to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from figure_challenge c where c.id = challenge_id
    and (c.person_id = viewer_person() or c.owner_id = any ((select viewer_organisations())::uuid[])
      or (is_public and c.state in ('ACCEPTED','REJECTED','DISPUTED')))));
