-- Enforced here and not in the service, so that no way of writing can avoid the second person.
create or replace function zone_terms_draft_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'UPDATE' and (old.published_id is not null or old.discarded_at is not null) then
      raise exception 'a closed draft stays as it was' using errcode = 'check_violation', constraint = 'terms_not_draft';
    elsif tg_op = 'INSERT' then
      new.edited_by := array_remove(array[viewer_person()], null);
      new.approved_by := null;
    elsif (new.clauses, new.note, new.justifications) is distinct from (old.clauses, old.note, old.justifications) then
      new.edited_by := case when viewer_person() is null or viewer_person() = any (old.edited_by) then old.edited_by
        else old.edited_by || viewer_person() end;
      new.approved_by := null;
    elsif new.approved_by is not null and new.approved_by is distinct from old.approved_by
      and (new.approved_by is distinct from viewer_person() or new.approved_by = any (new.edited_by)) then
      raise exception 'a second person approves' using errcode = 'check_violation', constraint = 'terms_second_person';
    end if;
    if new.approved_by is null then
      new.approved_at := null;
      new.approver_name := null;
    elsif tg_op = 'UPDATE' and new.approved_by is distinct from old.approved_by then new.approved_at := now();
    end if;
    return new;
  end $$;
