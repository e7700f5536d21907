import type { MigrationInterface, QueryRunner } from 'typeorm';

const PUBLIC_TABLES = ['region', 'town', 'town_fact', 'oked_division', 'mrp', 'special_zone', 'zone_terms'];

const PRIVATE_TABLES = [
  'organisation',
  'person',
  'recovery_code',
  'membership',
  'session',
  'one_time_token',
  'external_identity',
  'opportunity',
  'opportunity_fact',
  'opportunity_status_change',
  'zone_terms_draft',
  'interest',
  'submission_key',
  'event',
];

/** Row rules: the second wall behind the predicates of the queries. With no viewer, private tables answer nothing. */
const POLICIES = `
  create policy own on person for all to qaita_app, current_user using (is_system() or id = viewer_person() or (select viewer_is('{PLATFORM}')))
    with check (is_system() or id = viewer_person());
  create policy own on recovery_code for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own on session for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own on external_identity for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy system_only on one_time_token for all to qaita_app, current_user using (is_system());
  create policy colleagues on membership for all to qaita_app, current_user
    using (is_system() or organisation_id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}')))
    with check (is_system());

  create policy published on opportunity for select to qaita_app, current_user
    using (publication = 'PUBLISHED' or is_system() or steward_id = any ((select viewer_organisations())::uuid[])
      or exists (select 1 from interest i where i.opportunity_id = opportunity.id
        and i.investor_id = any ((select viewer_organisations())::uuid[])));
  create policy steward_writes on opportunity for insert to qaita_app, current_user
    with check (is_system() or steward_id = any ((select viewer_organisations())::uuid[]));
  create policy steward_changes on opportunity for update to qaita_app, current_user
    using (is_system() or steward_id = any ((select viewer_organisations())::uuid[]))
    with check (is_system() or steward_id = any ((select viewer_organisations())::uuid[]));
  create policy system_deletes on opportunity for delete to qaita_app, current_user using (is_system());
  create policy with_opportunity on opportunity_fact for all to qaita_app, current_user using (exists (select 1 from opportunity o where o.id = opportunity_id));
  create policy with_opportunity on opportunity_status_change for all to qaita_app, current_user
    using (exists (select 1 from opportunity o where o.id = opportunity_id));

  create policy managers on zone_terms_draft for all to qaita_app, current_user
    using (is_system() or exists (select 1 from special_zone z where z.id = zone_id
      and z.company_id = any ((select viewer_organisations())::uuid[])));

  create policy parties on interest for select to qaita_app, current_user using (is_system()
    or investor_id = any ((select viewer_organisations())::uuid[])
    or (state <> 'DRAFT' and steward_id = any ((select viewer_organisations())::uuid[])));
  create policy investor_starts on interest for insert to qaita_app, current_user
    with check (is_system() or investor_id = any ((select viewer_organisations())::uuid[]));
  create policy parties_move on interest for update to qaita_app, current_user using (is_system()
    or investor_id = any ((select viewer_organisations())::uuid[])
    or (state <> 'DRAFT' and steward_id = any ((select viewer_organisations())::uuid[])));

  create policy own on submission_key for all to qaita_app, current_user using (is_system() or person_id = viewer_person());

  -- Organisations that answer for opportunities are public; an investor's is seen by itself, by the stewards it wrote to, by the platform.
  create policy stewards_public on organisation for select to qaita_app, current_user using (kind in ('SPK','ZONE_COMPANY') or is_system()
    or id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}'))
    or exists (select 1 from interest i where i.investor_id = organisation.id and i.state <> 'DRAFT'
      and i.steward_id = any ((select viewer_organisations())::uuid[])));
  create policy system_writes on organisation for insert to qaita_app, current_user with check (is_system());
  create policy system_changes on organisation for update to qaita_app, current_user using (is_system());

  create policy announce on event for insert to qaita_app, current_user with check (is_system() or actor_id is not distinct from viewer_person());
  create policy history on event for select to qaita_app, current_user using (is_system() or (select viewer_is('{PLATFORM,AUDIT}'))
    or (subject_kind = 'INTEREST' and exists (select 1 from interest i where i.id = subject_id)));

  -- What everybody may see, seen by a role that can see nothing else: public pages and lists need no viewer.
  create policy public_only on opportunity for select to qaita_reader using (publication = 'PUBLISHED');
  create policy public_only on opportunity_fact for select to qaita_reader using (exists (select 1 from opportunity o where o.id = opportunity_id));
  create policy public_only on opportunity_status_change for select to qaita_reader
    using (exists (select 1 from opportunity o where o.id = opportunity_id));
  create policy public_only on organisation for select to qaita_reader using (kind in ('SPK','ZONE_COMPANY'));
`;

const GRANTS = `
  grant usage on schema public to qaita_app, qaita_reader, qaita_observer;
  grant select on opportunity, opportunity_fact, opportunity_status_change, organisation to qaita_reader;
  grant select, insert on person, recovery_code, membership, session, one_time_token, external_identity, organisation,
    opportunity, opportunity_fact, opportunity_status_change, zone_terms_draft, interest, submission_key to qaita_app;
  grant update (name, password_hash, locale, status, totp_secret, totp_confirmed_at, totp_last_step, rights_version) on person to qaita_app;
  grant update (used_at) on recovery_code to qaita_app;
  grant delete on recovery_code, session, one_time_token to qaita_app;
  grant update (token_hash, level, seen_at, expires_at, rights_version) on session to qaita_app;
  grant update (used_at) on one_time_token to qaita_app;
  grant update (identity_check) on organisation to qaita_app;
  grant update (publication, published_at, status, status_as_of, version, updated_at) on opportunity to qaita_app;
  grant update (note, clauses, version, updated_at, published_id) on zone_terms_draft to qaita_app;
  grant update (state, version, fields, steward_id, terms_id, terms_hash, content_hash, receipt, number, submitted_at, updated_at)
    on interest to qaita_app;
  grant usage on sequence interest_number to qaita_app;
  -- Insert-only, column by column: neither the time nor the transaction of an event can be forged.
  grant select on zone_terms to qaita_app;
  grant insert (id, zone_id, number, effective_from, note, clauses, hash, published_by) on zone_terms to qaita_app;
  grant select on event to qaita_app;
  grant insert (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id) on event to qaita_app;
  grant select on event_seal to qaita_app;
  grant insert (from_transaction, until_transaction, event_count, root, previous_root) on event_seal to qaita_app;
  grant select on all tables in schema public to qaita_observer;
`;

/** Who may touch which row and column. The application's role owns nothing. */
export class Rights1764028800007 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const table of PRIVATE_TABLES) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
    }
    await runner.query(POLICIES);
    await runner.query(GRANTS);
    for (const table of PUBLIC_TABLES) await runner.query(`grant select on ${table} to qaita_app, qaita_reader`);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
