create or replace function search_names() returns void
  language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
    delete from search_name;
    insert into search_name (kind, slug, label, vector)
      select 'REGION', slug, name, search_place_vector(search_names_of(name)) from region
      union all select 'TOWN', slug, name, search_place_vector(search_names_of(name) || alt_names) from town
      union all select 'ZONE', slug, name, search_place_vector(search_names_of(name) || alt_names) from special_zone
      union all select 'ACTIVITY', code, name, search_vector(search_all(name), 'A') from oked_division
      union all select distinct on (t.slug, e.name) 'ENTERPRISE', t.slug || '/' || (e.enterprise->'name'->>'ru'), e.enterprise->'name',
          search_vector(search_all(e.enterprise->'name'), 'A')
        from town t cross join lateral (select enterprise, enterprise->'name' as name from jsonb_array_elements(t.enterprises) enterprise) e $$;
revoke execute on function search_names() from public;
grant execute on function search_names() to qaita_app;
