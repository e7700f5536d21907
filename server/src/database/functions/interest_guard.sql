-- What was sent never changes, and states only move along the machine (docs/domain.md, "Rules", 2).
create or replace function interest_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare allowed constant text[] := array['DRAFT>SUBMITTED','SUBMITTED>UNDER_REVIEW','UNDER_REVIEW>INFORMATION_REQUESTED',
    'INFORMATION_REQUESTED>UNDER_REVIEW','UNDER_REVIEW>SHORTLISTED','UNDER_REVIEW>ACCEPTED','UNDER_REVIEW>DECLINED',
    'SHORTLISTED>ACCEPTED','SHORTLISTED>DECLINED','SUBMITTED>WITHDRAWN','UNDER_REVIEW>WITHDRAWN',
    'INFORMATION_REQUESTED>WITHDRAWN','SHORTLISTED>WITHDRAWN'];
  begin
    if old.state <> new.state and not (old.state || '>' || new.state = any (allowed)) then
      raise exception 'no such move' using errcode = 'check_violation', constraint = 'interest_move_not_allowed';
    end if;
    -- Nobody reviews what the own company has sent, also who belongs to both sides.
    if old.state <> new.state and new.state in ('UNDER_REVIEW','INFORMATION_REQUESTED','SHORTLISTED','ACCEPTED','DECLINED')
        and old.state <> 'INFORMATION_REQUESTED' and not is_system() and old.investor_id = any (viewer_organisations()) then
      raise exception 'not of the own company' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'DRAFT' and (new.fields, new.terms_id, new.terms_hash, new.content_hash, new.receipt, new.number, new.submitted_at,
        new.steward_id, new.created_by)
      is distinct from (old.fields, old.terms_id, old.terms_hash, old.content_hash, old.receipt, old.number, old.submitted_at,
        old.steward_id, old.created_by) then
      raise exception 'a sent interest keeps its content' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.opportunity_id, new.investor_id, new.created_at) is distinct from (old.id, old.opportunity_id, old.investor_id, old.created_at) then
      raise exception 'an interest keeps its parties' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
