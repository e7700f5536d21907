import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record: what stood in each row of events, terms, their days and withdrawals, and sent interests, written by triggers
 * in the transaction of the change. A digest of the whole row is what seals cover; short digests of its columns only tell
 * which one was changed. Empty columns are left out, so that a column added later leaves older rows as they were recorded.
 */
const ENTRIES = `
  -- The migration before this one has set it for the whole run.
  set local search_path to default;

  create table record_entry (
    position bigint generated always as identity primary key,
    relation text not null,
    row_key text not null,
    -- Null: the row was taken away, as the days of a withdrawn version are.
    hash text,
    columns jsonb,
    seal bigint
  );
  create index record_entry_row on record_entry (relation, row_key, position);
  create index record_entry_seal on record_entry (seal, position);
  create index record_entry_unsealed on record_entry (position) where seal is null;

  create function record(relation text, row_key text, content jsonb) returns void language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$ begin
    insert into record_entry (relation, row_key, hash, columns)
      select record.relation, record.row_key, encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex'),
        jsonb_object_agg(key, left(encode(sha256(convert_to(value::text, 'UTF8')), 'hex'), 8))
      from jsonb_each(content) where value <> 'null';
  end $$;

  -- Times, days and figures as text in one way, whatever the session's settings.
  create function record_row() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1 as $$
  declare content jsonb := to_jsonb(new);
  begin
    if tg_op = 'DELETE' then insert into record_entry (relation, row_key) values (tg_table_name, to_jsonb(old) ->> tg_argv[0]);
    else perform record(tg_table_name, content ->> tg_argv[0], content);
    end if;
    return null;
  end $$;

  create trigger recorded after insert on event for each row execute function record_row('id');
  create trigger recorded after insert on zone_terms for each row execute function record_row('id');
  create trigger recorded after insert on zone_terms_withdrawal for each row execute function record_row('terms_id');
  create trigger recorded after insert or update or delete on zone_terms_period for each row execute function record_row('terms_id');
  create trigger recorded after insert or update on interest for each row when (new.state <> 'DRAFT') execute function record_row('id');
`;

/**
 * A seal covers entries, not transactions: those that are committed and under no seal yet, whatever their order, so that
 * one which is committed late falls under the next seal, in this cluster or in another that a backup was restored into.
 * The root covers every column of the seal, the seal before it, and how many entries there were until then.
 */
const SEALS = `
  alter table event_seal
    alter column number drop identity,
    alter column from_transaction drop not null,
    alter column until_transaction drop not null,
    add column total bigint,
    add constraint event_seal_of_one_kind check ((total is null) = (from_transaction is not null)
      and (from_transaction is null) = (until_transaction is null));

  create function seal_record(most integer) returns setof event_seal language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
  declare
    last event_seal;
    made event_seal;
    lines text;
  begin
    perform pg_advisory_xact_lock(4021964014);
    select * into last from event_seal order by number desc limit 1;
    made.number := coalesce(last.number, 0) + 1;
    with covered as (select e.position from record_entry e where e.seal is null order by e.position limit most)
      update record_entry e set seal = made.number from covered c where c.position = e.position;
    select count(*), string_agg(jsonb_build_array(e.position, e.relation, e.row_key, e.hash, e.columns)::text, E'\\n' order by e.position)
      into made.event_count, lines from record_entry e where e.seal = made.number;
    if made.event_count = 0 then return; end if;
    made.total := coalesce(last.total, 0) + made.event_count;
    made.previous_root := coalesce(last.root, repeat('0', 64));
    made.sealed_at := clock_timestamp();
    made.root := encode(sha256(convert_to(jsonb_build_array(made.number, made.previous_root, made.event_count, made.total,
      to_char(made.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text || E'\\n' || lines, 'UTF8')), 'hex');
    insert into event_seal select made.*;
    return next made;
  end $$;
  revoke execute on function record(text, text, jsonb), record_row(), seal_record(integer) from public;
  grant execute on function seal_record(integer) to qaita_system;
  revoke insert on event_seal from qaita_system;
`;

/** What is in the record stays: no row of it is changed, taken away or emptied together with all others. */
const GUARDS = `
  create function record_entry_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'UPDATE' and old.seal is null and (new.position, new.relation, new.row_key, new.hash, new.columns)
      is not distinct from (old.position, old.relation, old.row_key, old.hash, old.columns) then return new; end if;
    raise exception 'record_entry rows never change' using errcode = 'restrict_violation';
  end $$;
  create trigger record_entry_frozen before update or delete on record_entry for each row execute function record_entry_guard();

  create trigger interest_kept before delete on interest for each row when (old.state <> 'DRAFT') execute function refuse_change();
  do $do$ declare relation text; begin
    foreach relation in array array['record_entry', 'event', 'event_seal', 'zone_terms', 'zone_terms_period', 'zone_terms_withdrawal',
      'interest', 'submission_key'] loop
      execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', relation || '_whole', relation);
    end loop;
  end $do$;

  create or replace function interest_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare allowed constant text[] := array['DRAFT>SUBMITTED','SUBMITTED>UNDER_REVIEW','UNDER_REVIEW>INFORMATION_REQUESTED',
    'INFORMATION_REQUESTED>UNDER_REVIEW','UNDER_REVIEW>SHORTLISTED','UNDER_REVIEW>ACCEPTED','UNDER_REVIEW>DECLINED',
    'SHORTLISTED>ACCEPTED','SHORTLISTED>DECLINED','SUBMITTED>WITHDRAWN','UNDER_REVIEW>WITHDRAWN',
    'INFORMATION_REQUESTED>WITHDRAWN','SHORTLISTED>WITHDRAWN'];
  begin
    if old.state <> new.state and not (old.state || '>' || new.state = any (allowed)) then
      raise exception 'no such move' using errcode = 'check_violation', constraint = 'interest_move_not_allowed';
    end if;
    if old.state <> 'DRAFT' and (new.fields, new.terms_id, new.terms_hash, new.content_hash, new.receipt, new.number, new.submitted_at,
        new.steward_id, new.created_by)
      is distinct from (old.fields, old.terms_id, old.terms_hash, old.content_hash, old.receipt, old.number, old.submitted_at,
        old.steward_id, old.created_by) then
      raise exception 'a sent interest keeps its content' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.opportunity_id, new.investor_id, new.created_at) is distinct from (old.id, old.opportunity_id, old.investor_id, old.created_at) then
      raise exception 'an interest keeps its parties' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`;

/** The seals of before stay as they are and cover events by their transactions; new events have none, which another cluster would number anew. */
const FORMER = `
  alter table event alter column transaction drop default, alter column transaction drop not null;

  select set_config('qaita.viewer', 'system', true);
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local extra_float_digits = 1;
  select record('event_seal', s.number::text, to_jsonb(s)) from event_seal s order by s.number;
  select record('event', e.id::text, to_jsonb(e)) from event e order by e.position;
  select record('zone_terms', t.id::text, to_jsonb(t)) from zone_terms t order by t.published_at, t.number;
  select record('zone_terms_withdrawal', w.terms_id::text, to_jsonb(w)) from zone_terms_withdrawal w order by w.withdrawn_at;
  select record('zone_terms_period', p.terms_id::text, to_jsonb(p)) from zone_terms_period p order by p.terms_id;
  select record('interest', i.id::text, to_jsonb(i)) from interest i where i.state <> 'DRAFT' order by i.submitted_at;
  select set_config('qaita.viewer', '', true);
`;

/** Events, terms and sent interests are recorded row by row, and the record is sealed by what it says, not by transactions. */
export class Record1764374400102 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENTRIES, SEALS, GUARDS, FORMER]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
