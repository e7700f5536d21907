-- Whoever is signed in may challenge a figure of somebody else.
drop policy if exists anybody_says on figure_challenge;
create policy anybody_says on figure_challenge for insert to qaita_app
  with check (person_id = viewer_person() and owner_id = figure_owner(subject_kind, subject_id)
    and owner_id <> all ((select viewer_organisations())::uuid[]));
