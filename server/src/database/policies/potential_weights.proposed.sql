-- Weights in force are public; proposed ones are seen by the administrators.
drop policy if exists proposed on potential_weights;
create policy proposed on potential_weights for select to qaita_app, current_user, qaita_system
  using (in_force_at is not null or (select is_system()) or (select viewer_is('{PLATFORM}')));
