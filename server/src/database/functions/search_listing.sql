create or replace function search_listing(o opportunity) returns bigint
  language sql immutable parallel safe
begin atomic
  select (case when (o).status in ('IDLE','PARTLY_USED','IDEA','AGREEMENT','PLANNED','FROZEN','FREE') then 400
      when (o).status in ('UNKNOWN','CONSTRUCTION') then 200 else 0 end
    + case when (o).origin <> 'DEMO' then 100 else 0 end
    + 2 * (((o).investment is not null)::int + ((o).permanent_jobs is not null)::int + ((o).land_ha is not null)::int
      + ((o).floor_m2 is not null)::int + ((o).power_mva is not null)::int)
    + ((o).status <> 'UNKNOWN')::int + ((o).utilities_present <> '{}' or (o).utilities_absent <> '{}')::int + ((o).condition <> 'UNKNOWN')::int
    + ((o).contamination <> 'UNKNOWN')::int + ((o).legal_states <> '{}')::int + ((o).deal_types <> '{}')::int + ((o).as_of is not null)::int
    + ((o).lat is not null and not (o).point_is_hint)::int)::bigint * 10000000000000000
    + (extract(epoch from (o).published_at) * 1000000)::bigint;
end;
