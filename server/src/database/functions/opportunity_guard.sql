-- What a steward may make of its rows: of its own kind and place, along the states of publication, and never back to what it was before.
create or replace function opportunity_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare steward organisation;
  begin
    if is_system() or is_owner() then return new; end if;
    if tg_op = 'INSERT' then
      select * into steward from organisation s where s.id = new.steward_id;
      if new.origin <> 'REGISTERED' or new.publication <> 'DRAFT'
        or steward.kind = 'SPK' and (new.kind = 'ZONE_SITE' or new.region_id is distinct from steward.region_id)
        or steward.kind = 'ZONE_COMPANY' and (new.kind <> 'ZONE_SITE'
          or not exists (select from special_zone z where z.id = new.zone_id and z.company_id = steward.id)) then
        raise exception 'not a row of this steward' using errcode = 'insufficient_privilege', constraint = 'opportunity_of_its_steward';
      end if;
      return new;
    end if;
    if old.publication || '>' || new.publication <> all ('{DRAFT>DRAFT,DRAFT>PUBLISHED,DRAFT>WITHDRAWN,PUBLISHED>PUBLISHED,PUBLISHED>WITHDRAWN,WITHDRAWN>WITHDRAWN,WITHDRAWN>PUBLISHED}'::text[])
      or old.origin <> new.origin and not (old.origin = 'PUBLIC_RECORD' and new.origin = 'REGISTERED') then
      raise exception 'no such move' using errcode = 'check_violation', constraint = 'opportunity_move_not_allowed';
    end if;
    if new.publication = 'PUBLISHED' and not details_are_open(new) then perform opportunity_keeps_details(old, new); end if;
    return new;
  end $$;
