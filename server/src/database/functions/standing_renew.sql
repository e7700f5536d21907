-- Derives the standing of a person from the memberships. The lock lets those who change one person's memberships at the same time wait for
-- each other: the later one sees what the earlier one has written. Names the system as viewer, because the tables are behind row-level
-- security; an error in between ends the transaction, and the setting with it.
create or replace function standing_renew(person uuid) returns void
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    perform from person p where p.id = person for no key update;
    delete from standing s where s.person_id = person;
    insert into standing select m.person_id, array_agg(m.organisation_id order by m.organisation_id), array_agg(distinct o.kind order by o.kind)
      from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
      where m.person_id = standing_renew.person and p.status = 'ACTIVE' group by 1;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function standing_renew(person uuid) from public;
