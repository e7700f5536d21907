-- Whatever a statement says: the author may only withdraw an open challenge; the owner may answer an open one, and settle a disputed one.
create or replace function figure_challenge_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if old.state = 'OPEN' and new.state = 'WITHDRAWN' and old.person_id = viewer_person() then return new; end if;
    if old.state in ('OPEN','DISPUTED') and new.state in ('ACCEPTED','REJECTED','DISPUTED') and old.person_id <> viewer_person()
      and new.answered_by = viewer_person() and old.owner_id = any (viewer_organisations()) then return new; end if;
    raise exception 'a challenge goes from % to % only by whom it is for', old.state, new.state using errcode = '42501';
  end $$;
