-- Brings the uses that lists and the search show of a facility up to its newest approved audit; potentials under weights that are only proposed
-- change nothing. Changes the rows with the system's hands.
create or replace function show_potential() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    eyes text := coalesce(viewer(), '');
    ids uuid[] := array(select distinct opportunity_id from changed where weights_version = weights_in_force());
  begin
    if ids <> '{}' then
      perform set_config('qaita.viewer', 'system', true);
      update opportunity o set audited_for = coalesce(facility_promising(o.id), '{}'),
        audited_on = (select max(a.approved_at at time zone 'Asia/Almaty')::date from facility_audit a where a.opportunity_id = o.id and a.state = 'APPROVED')
        where o.id = any (ids);
      perform set_config('qaita.viewer', eyes, true);
    end if;
    return null;
  end $$;
revoke execute on function show_potential() from public;
