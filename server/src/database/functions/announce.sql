-- Announces on the channel of its argument that the rows of a table have changed; sent with the commit, once for a transaction.
create or replace function announce() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    perform pg_notify(tg_argv[0], '');
    return null;
  end $$;
