-- Answered challenges are public. One that waits is seen by its author and by the owner of the figure.
drop policy if exists concerned on figure_challenge;
create policy concerned on figure_challenge for select to qaita_app, current_user, qaita_system
  using (state in ('ACCEPTED','REJECTED','DISPUTED') or is_system() or person_id = viewer_person()
    or owner_id = any ((select viewer_organisations())::uuid[]));
