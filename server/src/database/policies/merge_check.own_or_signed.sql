-- The organisation that checks sees a check in any state, everybody a signed one.
drop policy if exists own_or_signed on merge_check;
create policy own_or_signed on merge_check for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or signed_at is not null or organisation_id = any ((select viewer_organisations())::uuid[]));
