-- The viewer's memberships. Names the system as viewer for one query, because the tables it reads are behind row-level security
-- themselves; an error in between ends the transaction, and the setting with it.
create or replace function memberships_of(person text, OUT organisations uuid[], OUT kinds text[]) returns record
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
        begin
          perform set_config('qaita.viewer', 'system', true);
          select coalesce(array_agg(m.organisation_id), '{}'), coalesce(array_agg(o.kind), '{}') into organisations, kinds
            from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
            where m.person_id = memberships_of.person::uuid and p.status = 'ACTIVE';
          perform set_config('qaita.viewer', person, true);
        end $$;
revoke execute on function memberships_of(person text, OUT organisations uuid[], OUT kinds text[]) from public;
grant execute on function memberships_of(person text, OUT organisations uuid[], OUT kinds text[]) to qaita_app, qaita_system;
