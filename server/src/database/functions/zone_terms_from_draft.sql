-- Only the owner publishes without an approved draft: version 1 of each zone, compiled from the law.
create or replace function zone_terms_from_draft() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if is_owner() then return new; end if;
    if new.published_by is distinct from viewer_person() or not exists (select 1 from zone_terms_draft d
      where d.zone_id = new.zone_id and d.published_id is null and d.discarded_at is null
        and d.approved_by = new.approved_by and d.approved_by <> all (d.edited_by)
        and d.clauses = new.clauses and d.note = new.note and d.justifications = new.justifications) then
      raise exception 'published without approval' using errcode = 'check_violation', constraint = 'terms_not_approved';
    end if;
    return new;
  end $$;
