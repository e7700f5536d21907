drop policy if exists history on event;
create policy history on event for select to qaita_app, current_user, qaita_system
  using (is_system() or (select viewer_is('{PLATFORM,AUDIT}'))
    or (subject_kind = 'INTEREST' and exists (select 1 from interest i where i.id = subject_id)));
