-- Times, days and figures as text in one form, whatever the session's settings.
create or replace function record_row() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1 as $$
  declare content jsonb := to_jsonb(new);
  begin
    if tg_op = 'DELETE' then insert into record_entry (relation, row_key) values (tg_table_name, to_jsonb(old) ->> tg_argv[0]);
    else perform record(tg_table_name, content ->> tg_argv[0], content);
    end if;
    return null;
  end $$;
revoke execute on function record_row() from public;
