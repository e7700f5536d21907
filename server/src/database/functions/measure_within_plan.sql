-- Allocated never exceeds planned and spent never exceeds allocated, except as far as a dated amendment says. What is unknown bounds nothing.
create or replace function measure_within_plan() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    row jsonb := to_jsonb(coalesce(new, old));
    checked uuid := coalesce(row ->> 'measure_id', row ->> 'id')::uuid;
    over text;
  begin
    select m.slug into over from measure m cross join lateral (select
        max(a.after_tenge) filter (where a.subject = 'PLANNED') as planned,
        max(a.after_tenge) filter (where a.subject = 'ALLOCATED') as allocated
        from measure_amendment a where a.measure_id = m.id) amended
      where m.id = checked
        and (m.allocated > greatest(m.planned, amended.planned) and m.planned is not null
          or m.spent > greatest(m.allocated, amended.allocated) and m.allocated is not null);
    if over is not null then
      raise exception 'more is allocated than planned, or more spent than allocated, in %', over
        using errcode = 'check_violation', constraint = 'measure_within_plan';
    end if;
    return null;
  end $$;
