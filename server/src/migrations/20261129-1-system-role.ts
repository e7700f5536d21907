import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The house has a role of its own. Whoever calls himself `system` as the application's role is nobody: the word counts
 * from the system's role and from the owner of the tables (which the functions that look with the system's eyes are).
 */
const EYES = `
  do $$ begin execute format('create function is_owner() returns boolean language sql stable return current_user = %L', current_user); end $$;
  create or replace function viewer() returns text language sql stable return nullif(current_setting('qaita.viewer', true), '');
  create or replace function is_system() returns boolean language sql stable
    return coalesce(viewer() = 'system', false) and (current_user = 'qaita_system' or is_owner());
  create or replace function viewer_person() returns uuid language sql stable
    return case when viewer() = 'system' then null else viewer()::uuid end;
  create or replace function viewer_organisations() returns uuid[] language plpgsql stable as $$ begin
    if viewer_person() is null then return '{}'::uuid[]; end if;
    return (memberships_of(viewer())).organisations;
  end $$;
  create or replace function viewer_is(wanted text[]) returns boolean language plpgsql stable as $$ begin
    if viewer_person() is null then return false; end if;
    return (memberships_of(viewer())).kinds && wanted;
  end $$;

  -- Only the owner publishes without an approved draft: version 1 of each zone, compiled from the law.
  create or replace function zone_terms_from_draft() returns trigger language plpgsql as $$ begin
    if is_owner() then return new; end if;
    if new.published_by is distinct from viewer_person() or not exists (select 1 from zone_terms_draft d
      where d.zone_id = new.zone_id and d.published_id is null and d.discarded_at is null
        and d.approved_by = new.approved_by and d.approved_by <> all (d.edited_by)
        and d.clauses = new.clauses and d.note = new.note and d.justifications = new.justifications) then
      raise exception 'published without approval' using errcode = 'check_violation', constraint = 'terms_not_approved';
    end if;
    return new;
  end $$;
`;

/** Every rule of rows that names the application names the system too; those for the system alone name the application no more. */
const POLICIES = `
  do $$ declare rule record; begin
    for rule in select p.polname, p.polrelid::regclass as relation from pg_policy p
      where 'qaita_app'::regrole = any (p.polroles)
    loop
      execute format('alter policy %I on %s to qaita_app, qaita_system, current_user', rule.polname, rule.relation);
    end loop;
  end $$;

  alter policy system_only on one_time_token to qaita_system, current_user;
  alter policy system_writes on organisation to qaita_system, current_user;
  alter policy system_changes on organisation to qaita_system, current_user;
  alter policy system_only on opportunity_change to qaita_system, current_user;
  alter policy system_writes on news to qaita_system, current_user;
  alter policy system_only on news_mark to qaita_system, current_user;
  alter policy system_deletes on opportunity to current_user;
  -- An event without a person is the system's.
  alter policy announce on event with check (is_system() or actor_id = viewer_person());
`;

/** The system sees every table, also those to come, and writes what signing in, the worker and the seals write. */
const SYSTEM = `
  grant usage on schema public to qaita_system;
  grant select on all tables in schema public to qaita_system;
  alter default privileges in schema public grant select on tables to qaita_system;

  grant insert (id, email, name, password_hash, locale), update (name, password_hash, locale, status, totp_secret, totp_confirmed_at,
    totp_last_step, rights_version) on person to qaita_system;
  grant insert, delete, update (used_at) on recovery_code to qaita_system;
  grant insert (id, person_id, organisation_id, role) on membership to qaita_system;
  grant insert, delete, update (token_hash, level, seen_at, expires_at, rights_version) on session to qaita_system;
  grant insert, delete, update (used_at) on one_time_token to qaita_system;
  grant insert on external_identity to qaita_system;
  grant insert (id, kind, name, bin, country), update (identity_check) on organisation to qaita_system;
  grant insert (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id) on event to qaita_system;
  grant insert (from_transaction, until_transaction, event_count, root, previous_root) on event_seal to qaita_system;
  grant update (frequency, version) on saved_search to qaita_system;
  grant update (frequency) on watch to qaita_system;
  grant insert, update (letter) on news to qaita_system;
  grant update (position) on news_mark to qaita_system;
  grant execute on function last_change() to qaita_system;
`;

/** What only the system needs is taken from the application: accounts, sessions, links, seals; and the secrets of accounts are out of its sight. */
const APPLICATION = `
  revoke all on person, recovery_code, membership, session, one_time_token, external_identity, organisation, event_seal, news, news_mark,
    opportunity_change from qaita_app;
  grant select (id, email, name, locale, status, totp_confirmed_at, rights_version, is_demo, created_at) on person to qaita_app;
  grant select (id, person_id, level, rights_version, created_at, seen_at, expires_at) on session to qaita_app;
  grant select on membership, organisation to qaita_app;
  grant select, update (read_at, letter) on news to qaita_app;

  revoke execute on function memberships_of(text) from public;
  grant execute on function memberships_of(text) to qaita_app, qaita_system;
`;

/** The system's eyes and hands are a role that the application cannot become. */
export class SystemRole1764374400001 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [EYES, POLICIES, SYSTEM, APPLICATION]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
