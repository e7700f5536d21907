create or replace function viewer_organisations() returns uuid[]
  language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if viewer_person() is null then return '{}'::uuid[]; end if;
    return (memberships_of(viewer())).organisations;
  end $$;
