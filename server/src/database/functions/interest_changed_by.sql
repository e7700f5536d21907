create or replace function interest_changed_by() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    new.changed_by := viewer_person();
    new.changed_by_name := (select p.name from person p where p.id = viewer_person());
    return new;
  end $$;
