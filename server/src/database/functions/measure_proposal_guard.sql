-- A proposal about a measure or a plan moves only along its machine, is decided by a second person who reviews, and never changes again
-- once it is closed.
create or replace function measure_proposal_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare allowed constant text[] := array['DRAFT>SENT','RETURNED>SENT','SENT>DRAFT','SENT>RETURNED','SENT>APPROVED','DRAFT>DISCARDED','RETURNED>DISCARDED'];
    moving constant text[] := array['state','content','base_version','version','written_by','remarks','decided_by','decided_at','updated_at','updated_by_name'];
    reviews boolean;
  begin
    if tg_op = 'INSERT' then
      new.written_by := case when viewer_person() is null then new.written_by else array[viewer_person()] end;
      if new.state not in ('DRAFT', 'SENT') then
        raise exception 'a proposal begins as a draft' using errcode = 'check_violation', constraint = 'measure_move_not_allowed';
      end if;
      return new;
    end if;
    if tg_op = 'DELETE' or old.state in ('APPROVED', 'DISCARDED') then
      raise exception 'a closed proposal stays as it was' using errcode = 'restrict_violation', constraint = 'measure_move_not_allowed';
    end if;
    if old.state <> new.state and old.state || '>' || new.state <> all (allowed) then
      raise exception 'no such move' using errcode = 'check_violation', constraint = 'measure_move_not_allowed';
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
      raise exception 'a proposal keeps what it is about' using errcode = 'restrict_violation';
    end if;
    new.written_by := old.written_by;
    if (new.content, new.base_version) is distinct from (old.content, old.base_version) then
      if old.state = 'SENT' or new.state <> old.state then
        raise exception 'a sent proposal keeps its content' using errcode = 'check_violation', constraint = 'measure_move_not_allowed';
      end if;
      if viewer_person() is not null and viewer_person() <> all (old.written_by) then new.written_by := old.written_by || viewer_person(); end if;
    end if;
    if old.state = 'SENT' and new.state in ('APPROVED', 'RETURNED') then
      if tg_table_name = 'plan_proposal' then reviews := viewer_reviews_at(new.town_id, new.region_id);
      else reviews := viewer_reviews_for(new.town_id);
      end if;
      if new.decided_by is distinct from viewer_person() or viewer_person() is null or viewer_person() = any (old.written_by)
        or not reviews then
        raise exception 'a second person decides' using errcode = 'check_violation', constraint = 'measure_second_person';
      end if;
      new.decided_at := now();
    else
      new.decided_by := case when new.state = 'RETURNED' then old.decided_by end;
      new.decided_at := case when new.state = 'RETURNED' then old.decided_at end;
    end if;
    return new;
  end $$;
