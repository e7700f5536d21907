import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft knows who has written in it, and the second person who approved exactly what stands there. */
const DRAFTS = `
  alter table zone_terms_draft
    add column justifications jsonb not null default '{}',
    add column edited_by uuid[] not null default '{}',
    add column approved_by uuid references person,
    add column approver_name text,
    add column approved_at timestamptz,
    add column discarded_at timestamptz;
  update zone_terms_draft set edited_by = array[created_by] where created_by is not null;
  drop index zone_terms_one_open_draft;
  create unique index zone_terms_one_open_draft on zone_terms_draft (zone_id) where published_id is null and discarded_at is null;

  -- Kept here and not in the service, so that no way of writing can get around the second person.
  create function zone_terms_draft_guard() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' and (old.published_id is not null or old.discarded_at is not null) then
      raise exception 'a closed draft stays as it was' using errcode = 'check_violation', constraint = 'terms_not_draft';
    elsif tg_op = 'INSERT' then
      new.edited_by := array_remove(array[viewer_person()], null);
      new.approved_by := null;
    elsif (new.clauses, new.note, new.justifications) is distinct from (old.clauses, old.note, old.justifications) then
      new.edited_by := case when viewer_person() is null or viewer_person() = any (old.edited_by) then old.edited_by
        else old.edited_by || viewer_person() end;
      new.approved_by := null;
    elsif new.approved_by is not null and new.approved_by is distinct from old.approved_by
      and (new.approved_by is distinct from viewer_person() or new.approved_by = any (new.edited_by)) then
      raise exception 'a second person approves' using errcode = 'check_violation', constraint = 'terms_second_person';
    end if;
    if new.approved_by is null then
      new.approved_at := null;
      new.approver_name := null;
    elsif tg_op = 'UPDATE' and new.approved_by is distinct from old.approved_by then new.approved_at := now();
    end if;
    return new;
  end $$;
  create trigger zone_terms_draft_guarded before insert or update on zone_terms_draft for each row execute function zone_terms_draft_guard();
`;

const VERSIONS = `
  alter table zone_terms
    add column justifications jsonb not null default '{}',
    add column approved_by uuid references person,
    add column approved_at timestamptz;
  -- Versions of before the second person was asked stay as they are.
  alter table zone_terms add constraint terms_approved_by_second check (published_by is null or approved_by is not null) not valid;

  -- A scheduled version that will not come. The version itself stays as it was published.
  create table zone_terms_withdrawal (
    terms_id uuid primary key references zone_terms,
    reason text not null constraint zone_terms_withdrawal_reason check (length(btrim(reason)) between 1 and 4000),
    withdrawn_by uuid references person,
    withdrawn_at timestamptz not null default now()
  );
  create trigger zone_terms_withdrawal_frozen before update or delete on zone_terms_withdrawal
    for each row execute function refuse_change();

  -- On which days each version holds: written by triggers alone. No two versions of a zone share a day, and no day is left out.
  create table zone_terms_period (
    terms_id uuid primary key references zone_terms,
    zone_id uuid not null references special_zone,
    holds daterange not null constraint zone_terms_period_begins check (not isempty(holds) and not lower_inf(holds)),
    constraint terms_one_in_force exclude using gist (zone_id with =, holds with &&)
  );
  insert into zone_terms_period (terms_id, zone_id, holds)
    select id, zone_id, daterange(effective_from, lead(effective_from) over (partition by zone_id order by effective_from)) from zone_terms;

  create function zone_terms_period_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare zone uuid := coalesce(new.zone_id, old.zone_id);
  begin
    if exists (select 1 from zone_terms_period p where p.zone_id = zone and not upper_inf(p.holds)
      and not exists (select 1 from zone_terms_period n where n.zone_id = zone and lower(n.holds) = upper(p.holds))) then
      raise exception 'a day without terms in force' using errcode = 'check_violation', constraint = 'terms_one_in_force';
    end if;
    return null;
  end $$;
  create constraint trigger zone_terms_period_gapless after insert or update or delete on zone_terms_period
    deferrable initially deferred for each row execute function zone_terms_period_whole();
`;

const LIFE = `
  -- Versions follow each other: a new one may not begin before one that will still come or holds already.
  alter table zone_terms drop constraint terms_effective_taken;
  create or replace function zone_terms_in_order() returns trigger language plpgsql as $$ begin
    if exists (select 1 from zone_terms t where t.zone_id = new.zone_id and t.effective_from >= new.effective_from
      and not exists (select 1 from zone_terms_withdrawal w where w.terms_id = t.id)) then
      raise exception 'a later version is published' using errcode = 'check_violation', constraint = 'terms_effective_taken';
    end if;
    return new;
  end $$;

  -- Runs with the rights of who publishes: the application can publish only what stands in an approved draft of its viewer's zone.
  create function zone_terms_from_draft() returns trigger language plpgsql as $$ begin
    if current_user <> 'qaita_app' then return new; end if;
    if new.published_by is distinct from viewer_person() or not exists (select 1 from zone_terms_draft d
      where d.zone_id = new.zone_id and d.published_id is null and d.discarded_at is null
        and d.approved_by = new.approved_by and d.approved_by <> all (d.edited_by)
        and d.clauses = new.clauses and d.note = new.note and d.justifications = new.justifications) then
      raise exception 'published without approval' using errcode = 'check_violation', constraint = 'terms_not_approved';
    end if;
    return new;
  end $$;
  create trigger zone_terms_approved before insert on zone_terms for each row execute function zone_terms_from_draft();

  create function zone_terms_takes_its_days() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare eyes text := coalesce(viewer(), '');
  begin
    update zone_terms_period set holds = daterange(lower(holds), new.effective_from) where zone_id = new.zone_id and upper_inf(holds);
    insert into zone_terms_period (terms_id, zone_id, holds) values (new.id, new.zone_id, daterange(new.effective_from, null));
    -- One approval publishes one version.
    perform set_config('qaita.viewer', 'system', true);
    update zone_terms_draft set published_id = new.id, updated_at = now()
      where zone_id = new.zone_id and published_id is null and discarded_at is null and new.published_by is not null;
    perform set_config('qaita.viewer', eyes, true);
    return null;
  end $$;
  create trigger zone_terms_dated after insert on zone_terms for each row execute function zone_terms_takes_its_days();

  create function zone_terms_before_its_day() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from zone_terms t where t.id = new.terms_id
      and t.effective_from > (clock_timestamp() at time zone 'Asia/Almaty')::date) then
      raise exception 'the day has come' using errcode = 'check_violation', constraint = 'terms_already_in_force';
    end if;
    return new;
  end $$;
  create trigger zone_terms_withdrawn_in_time before insert on zone_terms_withdrawal for each row execute function zone_terms_before_its_day();

  -- The days of a withdrawn version go back to the one before it.
  create function zone_terms_gives_its_days() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare freed zone_terms_period;
  begin
    delete from zone_terms_period where terms_id = new.terms_id returning * into freed;
    update zone_terms_period set holds = daterange(lower(holds), upper(freed.holds))
      where zone_id = freed.zone_id and upper(holds) = lower(freed.holds);
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (zone_id, reason, became)
      select zone_id, 'TERMS', jsonb_build_object('number', number, 'effectiveFrom', effective_from, 'isWithdrawn', true)
      from zone_terms where id = new.terms_id;
    return null;
  end $$;
  create trigger zone_terms_undated after insert on zone_terms_withdrawal for each row execute function zone_terms_gives_its_days();
`;

const RATES = `
  create table tax_rate (
    tax text not null,
    valid_from date not null,
    percent numeric not null constraint tax_rate_percent check (percent between 0 and 100),
    source_title jsonb not null,
    source_url text,
    confidence text not null,
    note jsonb,
    primary key (tax, valid_from)
  );
`;

const RIGHTS = `
  revoke execute on function zone_terms_takes_its_days(), zone_terms_gives_its_days(), zone_terms_period_whole() from public;
  grant update (justifications, approved_by, approver_name, discarded_at) on zone_terms_draft to qaita_app;
  grant insert (justifications) on zone_terms_draft to qaita_app;
  grant insert (justifications, approved_by, approved_at) on zone_terms to qaita_app;
  grant select on zone_terms_withdrawal, zone_terms_period, tax_rate to qaita_app, qaita_reader, qaita_observer;
  grant insert (terms_id, reason, withdrawn_by) on zone_terms_withdrawal to qaita_app;
  alter table zone_terms_withdrawal enable row level security;
  alter table zone_terms_withdrawal force row level security;
  create policy everybody on zone_terms_withdrawal for select using (true);
  create policy managers on zone_terms_withdrawal for insert to qaita_app, current_user
    with check (is_system() or (withdrawn_by = viewer_person() and exists (select 1 from zone_terms t join special_zone z on z.id = t.zone_id
      where t.id = terms_id and z.company_id = any ((select viewer_organisations())::uuid[]))));

  -- How many watch a zone: a number for its managers, never who. Looks with the system's eyes for the length of one query.
  create function zone_watchers(zone uuid) returns integer language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    eyes text := coalesce(viewer(), '');
    is_manager boolean := exists (select 1 from special_zone z where z.id = zone and z.company_id = any (viewer_organisations()));
    watchers integer;
  begin
    if not is_manager then return null; end if;
    perform set_config('qaita.viewer', 'system', true);
    select count(distinct person_id) into watchers from watch where subject_kind = 'ZONE' and subject_id = zone;
    perform set_config('qaita.viewer', eyes, true);
    return watchers;
  end $$;
  revoke execute on function zone_watchers(uuid) from public;
  grant execute on function zone_watchers(uuid) to qaita_app;
`;

/** The life of a version of terms: approved by a second person, scheduled, withdrawn in time; and the table of standard rates. */
export class TermsLife1764115200004 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    for (const part of [DRAFTS, VERSIONS, LIFE, RATES, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
