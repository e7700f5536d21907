-- A check keeps both plans as they were copied; a signed one never changes again and is never deleted. Its sums are those of its rows, and no
-- measure is lost without a reason.
create or replace function merge_check_guard() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    total_before bigint;
    total_after bigint;
    total_lost bigint;
    unexplained integer;
  begin
    if old.signed_at is not null then
      raise exception 'a signed check stays as it was' using errcode = 'restrict_violation', constraint = 'merge_signed';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if (new.id, new.organisation_id, new.plan_slug, new.plan_name, new.town_id, new.after_name, new.before_rows, new.after_rows, new.created_by, new.created_at)
      is distinct from (old.id, old.organisation_id, old.plan_slug, old.plan_name, old.town_id, old.after_name, old.before_rows, old.after_rows, old.created_by,
        old.created_at) then
      raise exception 'a check keeps its plans' using errcode = 'restrict_violation';
    end if;
    if new.signed_at is null then return new; end if;
    if new.signed_by is distinct from viewer_person() then
      raise exception 'who signs signs for nobody else' using errcode = 'check_violation', constraint = 'merge_signed_by_another';
    end if;
    new.signed_at := now();
    select coalesce(sum((r ->> 'amount')::bigint), 0) into total_before from jsonb_array_elements(new.before_rows) r;
    select coalesce(sum((r ->> 'amount')::bigint), 0) into total_after from jsonb_array_elements(new.after_rows) r;
    select coalesce(sum((r.body ->> 'amount')::bigint), 0), count(*) filter (where not exists (
        select from jsonb_array_elements(new.reasons) e where (e ->> 'before')::integer = r.place - 1 and btrim(e ->> 'words') <> ''))
      into total_lost, unexplained
      from jsonb_array_elements(new.before_rows) with ordinality r (body, place)
      where not exists (select from jsonb_array_elements(new.links) l where (l ->> 'before')::integer = r.place - 1);
    if (new.before_tenge, new.after_tenge, new.lost) is distinct from (total_before, total_after, total_lost) then
      raise exception 'the sums are not those of the rows' using errcode = 'check_violation', constraint = 'merge_sums';
    end if;
    if unexplained > 0 or exists (select from jsonb_array_elements(new.links) l where not (l ->> 'isConfirmed')::boolean) then
      raise exception 'something was not looked at' using errcode = 'check_violation', constraint = 'merge_incomplete';
    end if;
    return new;
  end $$;
