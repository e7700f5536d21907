-- Of memberships, people and organisations: whoever changes one of them, the standing of everybody concerned follows in the same transaction.
create or replace function standing_follows() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    case tg_table_name
      when 'person' then perform standing_renew(new.id);
      when 'organisation' then perform standing_renew(m.person_id) from membership m where m.organisation_id = new.id order by m.person_id;
      else
        if tg_op <> 'INSERT' then perform standing_renew(old.person_id); end if;
        if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.person_id <> old.person_id) then perform standing_renew(new.person_id); end if;
    end case;
    return null;
  end $$;
revoke execute on function standing_follows() from public;
