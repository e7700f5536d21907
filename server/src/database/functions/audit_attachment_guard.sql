-- The photographs of an audit change only while it is with its auditor.
create or replace function audit_attachment_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare named uuid := case when tg_op = 'INSERT' then new.audit_id else old.audit_id end;
  begin
    if tg_op = 'UPDATE' and (new.attachment_id, new.audit_id, new.added_by, new.added_at)
      is distinct from (old.attachment_id, old.audit_id, old.added_by, old.added_at) then
      raise exception 'a photograph stays with its audit' using errcode = 'restrict_violation';
    end if;
    if not exists (select 1 from facility_audit a where a.id = named and a.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')) then
      raise exception 'a sent audit keeps its content' using errcode = 'restrict_violation', constraint = 'audit_closed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
