-- Whatever a statement says: a question is answered once, by a person of the steward, or withdrawn by whoever asked it.
create or replace function opportunity_question_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if old.state = 'OPEN' and new.state = 'WITHDRAWN' and new.answered_by = viewer_person() and old.person_id = viewer_person() then return new; end if;
    if old.state = 'OPEN' and new.state not in ('OPEN', 'WITHDRAWN') and new.answered_by = viewer_person() and viewer_keeps(old.opportunity_id) then return new; end if;
    raise exception 'a question goes from % to % only by whom it is for', old.state, new.state using errcode = '42501';
  end $$;
