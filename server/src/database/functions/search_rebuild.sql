-- Builds everything from scratch, newest first, in parts that fit into memory. Readers see the former state until the commit.
create or replace function search_rebuild() returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    part uuid[];
    total bigint := 0;
  begin
    perform pg_advisory_xact_lock(4021964013);
    delete from search_text; delete from search_row; delete from search_word; delete from search_posting;
    perform search_names();
    for part in select array_agg(opportunity_id) from (
        select opportunity_id, (row_number() over (order by published_at desc, opportunity_id) - 1) / 16384 as nth from search_source) numbered
      group by nth order by nth
    loop
      perform search_sync(part);
      total := total + cardinality(part);
    end loop;
    delete from search_change;
    update search_edition set number = number + 1, logged_from = number + 1;
    return total;
  end $$;
revoke execute on function search_rebuild() from public;
