-- The author attaches what he or she has brought, while the challenge waits.
drop policy if exists author_attaches on challenge_attachment;
create policy author_attaches on challenge_attachment for insert to qaita_app, current_user
  with check (is_system() or (exists (select 1 from figure_challenge c where c.id = challenge_id
      and c.state = 'OPEN' and c.person_id = viewer_person())
    and exists (select 1 from attachment a where a.id = attachment_id and a.state = 'READY' and a.uploaded_by = viewer_person())));
