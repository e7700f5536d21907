create or replace function invitation_of_operator() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
        if tg_op = 'INSERT' then
          if not is_owner() or not exists (select 1 from organisation o where o.id = new.organisation_id and o.kind = 'PLATFORM') then
            raise exception 'the operator invites administrators' using errcode = 'check_violation', constraint = 'invitation_second_person';
          end if;
          new.needs_second := false;
          new.is_first := false;
        elsif (new.sent_at is distinct from old.sent_at and old.sent_at is not null) or new.confirmed_by is not null or new.refused_by is not null then
          raise exception 'nothing waits' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
        end if;
        return new;
      end $$;
