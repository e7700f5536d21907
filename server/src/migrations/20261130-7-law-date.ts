import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAFE = 'set search_path = pg_catalog, public, pg_temp';

/**
 * Since when a version holds, and when it was recorded here, are two things. Version 1 is compiled from the law, which holds
 * longer than this installation: only the owner of the tables may record such a version; what a zone publishes begins today or later.
 */
const RULES = `
  alter table zone_terms drop constraint terms_effective_in_past;
  create function zone_terms_not_backdated() returns trigger language plpgsql ${SAFE} as $$ begin
    if not is_owner() and new.effective_from < (now() at time zone 'Asia/Almaty')::date then
      raise exception 'the day has passed' using errcode = 'check_violation', constraint = 'terms_effective_in_past';
    end if;
    return new;
  end $$;
  create trigger zone_terms_begins_in_time before insert on zone_terms for each row execute function zone_terms_not_backdated();

  -- Of versions recorded before this was told apart, whose hash covers the day of recording as their first: since when they hold.
  alter table zone_terms add column law_from date
    constraint zone_terms_law_from_earlier check (law_from is null or (law_from < effective_from and published_by is null));

  create or replace function zone_terms_in_order() returns trigger language plpgsql ${SAFE} as $$ begin
    if exists (select 1 from zone_terms t where t.zone_id = new.zone_id and coalesce(t.law_from, t.effective_from) >= new.effective_from
      and not exists (select 1 from zone_terms_withdrawal w where w.terms_id = t.id)) then
      raise exception 'a later version is published' using errcode = 'check_violation', constraint = 'terms_effective_taken';
    end if;
    return new;
  end $$;
`;

/** Only where the version itself says, in its own words, since when its law holds; its text, hash and day of recording stay. */
const FORMER = `
  create temp table lawful on commit drop as select id from zone_terms
    where number = 1 and published_by is null and effective_from > date '2026-01-01' and note ->> 'en' like '%since 1 January 2026%';
  alter table zone_terms disable trigger zone_terms_frozen;
  update zone_terms set law_from = date '2026-01-01' where id in (select id from lawful);
  alter table zone_terms enable trigger zone_terms_frozen;
  update zone_terms_period set holds = daterange(date '2026-01-01', upper(holds)) where terms_id in (select id from lawful);
  set constraints all immediate;

  -- The record gets what stands there now, beside what was recorded before.
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local extra_float_digits = 1;
  select record('zone_terms', t.id::text, to_jsonb(t)) from zone_terms t where t.id in (select id from lawful) order by t.id;
  set local timezone to default;
  set local datestyle to default;
  set local extra_float_digits to default;
`;

/** The law's date and the day of recording are told apart. */
export class LawDate1764460800007 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [RULES, FORMER]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
