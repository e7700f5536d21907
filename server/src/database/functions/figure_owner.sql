-- The organisation that answers for a public figure: the steward of a published opportunity or industrial zone, the company of a
-- special zone, the akimat of a measure's town or else of its region, and the platform for a town and where no akimat is here. Null when
-- there is no such subject.
create or replace function figure_owner(kind text, subject uuid) returns uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    owner uuid;
  begin
    perform set_config('qaita.viewer', 'system', true);
    if kind = 'OPPORTUNITY' then
      select o.steward_id into owner from opportunity o where o.id = subject and o.publication = 'PUBLISHED';
    elsif kind = 'INDUSTRIAL_ZONE' then
      select z.steward_id into owner from industrial_zone z where z.id = subject and z.publication = 'PUBLISHED';
    elsif kind = 'SPECIAL_ZONE' then
      select z.company_id into owner from special_zone z where z.id = subject;
    elsif kind = 'MEASURE' then
      select a.id into owner from measure m join town t on t.id = m.town_id
        join organisation a on a.kind = 'PLATFORM' or a.kind = 'AKIMAT' and (a.town_id = t.id or a.town_id is null and a.region_id = t.region_id)
        where m.id = subject order by a.kind = 'PLATFORM', a.town_id is null, a.id limit 1;
    elsif kind = 'TOWN' and exists (select from town t where t.id = subject) then
      select o.id into owner from organisation o where o.kind = 'PLATFORM' order by o.id limit 1;
    end if;
    perform set_config('qaita.viewer', former_viewer, true);
    return owner;
  end $$;
revoke execute on function figure_owner(text, uuid) from public;
grant execute on function figure_owner(text, uuid) to qaita_app;
