create or replace function viewer_is(wanted text[]) returns boolean
  language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if viewer_person() is null then return false; end if;
    return (memberships_of(viewer())).kinds && wanted;
  end $$;
