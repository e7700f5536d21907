-- Who has stated a link ends it. What was refused stays refused.
drop policy if exists party_ends on opportunity_measure;
create policy party_ends on opportunity_measure for update to qaita_app, current_user
  using (verdict = 'STATED' and ended_at is null and recorded_by = any ((select viewer_organisations())::uuid[]))
  with check (verdict = 'STATED' and recorded_by = any ((select viewer_organisations())::uuid[]));
