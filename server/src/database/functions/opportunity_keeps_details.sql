-- Without the owner's consent a row says only what stood there publicly before, or what a claim with a public source says.
create or replace function opportunity_keeps_details(former opportunity, changed opportunity) returns void
  language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    -- What was open for want of a refusal stays; what was open by consent goes with it.
    known opportunity := case when former.publication = 'PUBLISHED' and former.owner_consent <> 'GIVEN' then former end;
    id uuid := changed.id;
  begin
    if changed.land_ha is distinct from known.land_ha and changed.land_ha is not null and not is_publicly_stated(id, 'LAND_HA', changed.land_ha, null)
      or changed.floor_m2 is distinct from known.floor_m2 and changed.floor_m2 is not null and not is_publicly_stated(id, 'FLOOR_M2', changed.floor_m2, null)
      or changed.power_mva is distinct from known.power_mva and changed.power_mva is not null and not is_publicly_stated(id, 'POWER_MVA', changed.power_mva, null)
      or changed.water_m3_day is distinct from known.water_m3_day and changed.water_m3_day is not null and not is_publicly_stated(id, 'WATER_M3_DAY', changed.water_m3_day, null)
      or changed.heat_gcal_hour is distinct from known.heat_gcal_hour and changed.heat_gcal_hour is not null and not is_publicly_stated(id, 'HEAT_GCAL_HOUR', changed.heat_gcal_hour, null)
      or changed.permanent_jobs is distinct from known.permanent_jobs and changed.permanent_jobs is not null and not is_publicly_stated(id, 'PERMANENT_JOBS', changed.permanent_jobs, null)
      or changed.investment is distinct from known.investment and changed.investment is not null and not is_publicly_stated(id, 'INVESTMENT', changed.investment, null)
      or changed.price is distinct from known.price and changed.price is not null or changed.rent is distinct from known.rent and changed.rent is not null
      or changed.condition <> coalesce(known.condition, 'UNKNOWN') and changed.condition <> 'UNKNOWN' and not is_publicly_stated(id, 'CONDITION', null, changed.condition)
      or changed.contamination <> coalesce(known.contamination, 'UNKNOWN') and changed.contamination <> 'UNKNOWN'
        and not is_publicly_stated(id, 'CONTAMINATION', null, changed.contamination)
      or changed.rail <> coalesce(known.rail, 'UNKNOWN') and changed.rail <> 'UNKNOWN'
      or not changed.utilities_present <@ coalesce(known.utilities_present, '{}') or not changed.utilities_absent <@ coalesce(known.utilities_absent, '{}')
      or not changed.legal_states <@ coalesce(known.legal_states, '{}') or not changed.deal_types <@ coalesce(known.deal_types, '{}') then
      raise exception 'the owner has not agreed' using errcode = 'check_violation', constraint = 'opportunity_needs_consent';
    end if;
  end $$;
