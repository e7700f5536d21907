-- Only somebody of the steward works on it, who does not belong to the investor too; the name is the person's own.
create or replace function review_case_guard() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    may_work boolean;
  begin
    if new.assignee_id is null then return new; end if;
    perform set_config('qaita.viewer', 'system', true);
    may_work := exists (select from interest i join membership m on m.organisation_id = i.steward_id join person p on p.id = m.person_id
      where i.id = new.interest_id and p.id = new.assignee_id and p.name = new.assignee_name
        and not exists (select from membership own where own.organisation_id = i.investor_id and own.person_id = p.id));
    perform set_config('qaita.viewer', former_viewer, true);
    if not may_work then
      raise exception 'nobody of the steward' using errcode = 'check_violation', constraint = 'review_case_colleague';
    end if;
    return new;
  end $$;
revoke execute on function review_case_guard() from public;
