-- An audit moves only along its machine, is approved by a second person, and never changes again once it is approved or cancelled.
create or replace function facility_audit_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare allowed constant text[] := array['ASSIGNED>IN_PROGRESS','ASSIGNED>SUBMITTED','IN_PROGRESS>SUBMITTED','RETURNED>SUBMITTED',
    'SUBMITTED>RETURNED','SUBMITTED>APPROVED','ASSIGNED>CANCELLED','IN_PROGRESS>CANCELLED','RETURNED>CANCELLED'];
  begin
    if tg_op = 'DELETE' or old.state in ('APPROVED', 'CANCELLED') then
      raise exception 'an audit that is closed stays as it was' using errcode = 'restrict_violation', constraint = 'audit_closed';
    end if;
    if old.state <> new.state and not (old.state || '>' || new.state = any (allowed)) then
      raise exception 'no such move' using errcode = 'check_violation', constraint = 'audit_move_not_allowed';
    end if;
    if (new.id, new.opportunity_id, new.auditor_id, new.steward_id, new.assigned_by, new.assigned_at)
      is distinct from (old.id, old.opportunity_id, old.auditor_id, old.steward_id, old.assigned_by, old.assigned_at) then
      raise exception 'an audit keeps its parties' using errcode = 'restrict_violation';
    end if;
    -- Saving raises the version also where only photographs have changed.
    if (new.answers, new.justifications, new.inspected_on) is distinct from (old.answers, old.justifications, old.inspected_on)
      or (new.version > old.version and old.state <> 'SUBMITTED' and new.state in ('IN_PROGRESS', 'RETURNED')) then
      if old.state = 'SUBMITTED' then
        raise exception 'a sent audit keeps its content' using errcode = 'check_violation', constraint = 'audit_move_not_allowed';
      end if;
      new.written_by := case when viewer_person() is null or viewer_person() = any (old.written_by) then old.written_by
        else old.written_by || viewer_person() end;
    else new.written_by := old.written_by;
    end if;
    if new.state in ('SUBMITTED', 'APPROVED') and (new.inspected_on is null or not new.answers ?& array['STRUCTURE','ENCUMBRANCE','SOIL','ASBESTOS']) then
      raise exception 'what is mandatory to look at is missing' using errcode = 'check_violation', constraint = 'audit_incomplete';
    end if;
    if new.state = 'APPROVED' then
      if new.approved_by is null or new.approved_by is distinct from viewer_person() or new.approved_by = any (new.written_by) then
        raise exception 'a second person approves' using errcode = 'check_violation', constraint = 'audit_second_person';
      end if;
      new.approved_at := now();
    else
      new.approved_by := null;
      new.approver_name := null;
    end if;
    return new;
  end $$;
