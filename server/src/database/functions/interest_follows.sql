-- The latest ended interest of the same investor in the same opportunity, under the writer's own row security.
create or replace function interest_follows() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'INSERT' then
      new.follows_id := (select i.id from interest i where i.investor_id = new.investor_id and i.opportunity_id = new.opportunity_id
        and i.state in ('ACCEPTED','DECLINED','WITHDRAWN') order by i.submitted_at desc, i.id desc limit 1);
    elsif new.follows_id is distinct from old.follows_id then
      raise exception 'an interest keeps what it follows' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
