-- Sums of measures follow their money: any update of a measure derives them again.
create or replace function measure_follow_money() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    update measure m set planned = null where m.id in (select c.measure_id from changed c);
    return null;
  end $$;
