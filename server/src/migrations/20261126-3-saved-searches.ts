import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to published opportunities, in the order in which it was committed. */
const CHANGES = `
  create table opportunity_change (
    position bigint generated always as identity primary key,
    -- Neither refers to its row: what was told stays told when a row is gone.
    opportunity_id uuid,
    zone_id uuid,
    reason text not null constraint opportunity_change_reason
      check (reason in ('PUBLISHED','STATUS','INVESTMENT','POWER','DEAL','TERMS','FACTS','WITHDRAWN')),
    -- Former and new values. Those of FACTS bear the names of search_row, so that the row can be seen as it was.
    was jsonb,
    became jsonb,
    at timestamptz not null default clock_timestamp(),
    constraint opportunity_change_of_one_thing check (num_nonnulls(opportunity_id, zone_id) = 1),
    constraint opportunity_change_terms_of_zone check ((reason = 'TERMS') = (zone_id is not null))
  );
  create trigger opportunity_change_frozen before update or delete on opportunity_change for each row execute function refuse_change();
  create trigger opportunity_change_kept before truncate on opportunity_change for each statement execute function refuse_change();

  -- The newest position, whoever asks. Looks with the system's eyes for the length of one query, as memberships_of does.
  create function last_change() returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    eyes text := coalesce(viewer(), '');
    newest bigint;
  begin
    perform set_config('qaita.viewer', 'system', true);
    select max(position) into newest from opportunity_change;
    perform set_config('qaita.viewer', eyes, true);
    return coalesce(newest, 0);
  end $$;

  -- The facts that a search may ask for and that are no news by themselves, under the names of search_row.
  create function opportunity_facts(o opportunity) returns jsonb language sql stable as $$
    select jsonb_build_object('kind', o.kind, 'origin', o.origin, 'sections', o.sections, 'divisions', o.oked,
      'utilities_present', o.utilities_present, 'utilities_absent', o.utilities_absent, 'condition', o.condition,
      'contamination', o.contamination, 'legal_states', o.legal_states, 'permanent_jobs', o.permanent_jobs, 'land_ha', o.land_ha,
      'floor_m2', o.floor_m2, 'water_m3_day', o.water_m3_day, 'heat_gcal_hour', o.heat_gcal_hour, 'region', r.slug, 'town', t.slug, 'zone', z.slug,
      'capital_per_job', o.capital_per_job,
      'lat', place.lat, 'lng', place.lng, 'x', point[1], 'y', point[2], 'z', point[3],
      'point_is_hint', o.lat is null or o.point_is_hint, 'point_is_region', coalesce(o.lat, t.lat, z.lat) is null)
    from region r left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
      cross join lateral (select coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng) place
      cross join lateral search_point(place.lat, place.lng) point
    where r.id = o.region_id $$;

  create function jsonb_changed(one jsonb, other jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(key, value) from jsonb_each(one) where other -> key is distinct from value $$;

  -- Each way in which a row that stays published may have changed.
  create function opportunity_changes(former opportunity, changed opportunity) returns table (reason text, was jsonb, became jsonb)
    language sql stable as $$
    select 'STATUS', jsonb_build_object('status', former.status), jsonb_build_object('status', changed.status) where former.status <> changed.status
    union all select 'INVESTMENT', jsonb_build_object('amount', former.investment, 'currency', former.currency),
        jsonb_build_object('amount', changed.investment, 'currency', changed.currency)
      where (former.investment, former.currency) is distinct from (changed.investment, changed.currency)
    union all select 'POWER', jsonb_build_object('powerMva', former.power_mva), jsonb_build_object('powerMva', changed.power_mva)
      where former.power_mva is distinct from changed.power_mva
    union all select 'DEAL', jsonb_build_object('dealTypes', former.deal_types), jsonb_build_object('dealTypes', changed.deal_types)
      where not (former.deal_types <@ changed.deal_types and former.deal_types @> changed.deal_types)
    union all select 'FACTS', jsonb_changed(f.was, f.became), jsonb_changed(f.became, f.was)
      from (select opportunity_facts(former) as was, opportunity_facts(changed) as became) f where f.was <> f.became $$;
`;

/**
 * The changes are told by triggers of the tables themselves, so that no way of writing can forget them. Each takes the
 * lock of search_sync until the end of its transaction before a position is given: positions are then committed in their
 * order, and whoever has read up to one has missed nothing below it.
 */
const TRIGGERS = `
  create function tell_published() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (opportunity_id, reason)
      select id, 'PUBLISHED' from changed where publication = 'PUBLISHED' order by published_at, id;
    return null;
  end $$;

  create function tell_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (opportunity_id, reason, was, became)
      select n.id, c.reason, c.was, c.became
      from changed n join former o on o.id = n.id
        cross join lateral (
          select 'PUBLISHED', null::jsonb, null::jsonb where o.publication <> 'PUBLISHED' and n.publication = 'PUBLISHED'
          union all select 'WITHDRAWN', null, null where o.publication = 'PUBLISHED' and n.publication <> 'PUBLISHED'
          union all select d.reason, d.was, d.became from opportunity_changes(row(o.*)::opportunity, row(n.*)::opportunity) d
            where o.publication = 'PUBLISHED' and n.publication = 'PUBLISHED') c (reason, was, became)
      order by n.id, c.reason;
    return null;
  end $$;

  create function tell_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (opportunity_id, reason) select id, 'WITHDRAWN' from former where publication = 'PUBLISHED' order by id;
    return null;
  end $$;

  create function tell_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (zone_id, reason, became)
      select zone_id, 'TERMS', jsonb_build_object('number', number, 'effectiveFrom', effective_from) from changed order by published_at, zone_id, number;
    return null;
  end $$;

  -- Triggers of a statement run in the order of their names: these after those of the search.
  create trigger told_insert after insert on opportunity referencing new table as changed for each statement execute function tell_published();
  create trigger told_update after update on opportunity referencing old table as former new table as changed
    for each statement execute function tell_changed();
  create trigger told_delete after delete on opportunity referencing old table as former for each statement execute function tell_gone();
  create trigger told_insert after insert on zone_terms referencing new table as changed for each statement execute function tell_terms();
`;

/** What people keep: searches, things they watch, what they never want to see again, and their news. */
const TABLES = `
  create table saved_search (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person,
    name text not null constraint saved_search_name_length check (length(name) between 1 and 120),
    -- The address of the search in its canonical form, without what only shows it.
    query text not null constraint saved_search_query_length check (length(query) <= 6000),
    frequency text not null constraint saved_search_frequency check (frequency in ('AT_ONCE','DAILY','NEVER')),
    -- Everything up to here could be seen when the search was saved. Not granted to the application.
    watermark bigint not null default last_change(),
    version integer not null default 1,
    created_at timestamptz not null default now()
  );
  create unique index saved_search_name_taken on saved_search (person_id, lower(name));
  create index saved_search_query on saved_search (query);

  create table watch (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person,
    subject_kind text not null constraint watch_subject_kind check (subject_kind in ('OPPORTUNITY','TOWN','ZONE')),
    subject_id uuid not null,
    frequency text not null constraint watch_frequency check (frequency in ('AT_ONCE','DAILY','NEVER')),
    watermark bigint not null default last_change(),
    created_at timestamptz not null default now(),
    constraint watch_once unique (person_id, subject_kind, subject_id)
  );
  create index watch_subject on watch (subject_id, subject_kind);

  create table hidden_opportunity (
    person_id uuid not null references person,
    opportunity_id uuid not null references opportunity on delete cascade,
    at timestamptz not null default now(),
    primary key (person_id, opportunity_id)
  );
  create index hidden_opportunity_opportunity on hidden_opportunity (opportunity_id);

  create table news (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person,
    search_id uuid references saved_search on delete cascade,
    watch_id uuid references watch on delete cascade,
    opportunity_id uuid references opportunity on delete cascade,
    -- Instead of an opportunity: new terms of the zone.
    zone_id uuid references special_zone on delete cascade,
    reason text not null,
    was jsonb,
    became jsonb,
    position bigint not null,
    at timestamptz not null,
    read_at timestamptz,
    -- The letter that carries it: null while it waits for one, NONE when it is for the product's pages only.
    letter text,
    constraint news_of_one_subject check (num_nonnulls(search_id, watch_id) = 1),
    constraint news_about_one_thing check (num_nonnulls(opportunity_id, zone_id) = 1)
  );
  create unique index news_once on news (coalesce(search_id, watch_id), position, coalesce(opportunity_id, zone_id));
  create index news_newest on news (person_id, position desc, id desc);
  create index news_waiting on news (coalesce(search_id, watch_id)) where letter is null;
  create index news_search on news (search_id);
  create index news_watch on news (watch_id);
  create index news_letter on news (letter, person_id) where letter <> 'NONE';

  -- How far the changes have been made into news.
  create table news_mark (
    id boolean primary key default true constraint news_mark_single check (id),
    position bigint not null
  );
  insert into news_mark (position) values (0);
`;

const PRIVATE_TABLES = ['opportunity_change', 'saved_search', 'watch', 'hidden_opportunity', 'news', 'news_mark'];

const RIGHTS = `
  create policy told on opportunity_change for insert to current_user with check (true);
  create policy system_only on opportunity_change for select to qaita_app, current_user using (is_system());
  create policy own on saved_search for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own on watch for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own on hidden_opportunity for all to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own on news for select to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy own_read on news for update to qaita_app, current_user using (is_system() or person_id = viewer_person());
  create policy system_writes on news for insert to qaita_app, current_user with check (is_system());
  create policy system_deletes on news for delete to current_user using (is_system());
  create policy system_only on news_mark for all to qaita_app, current_user using (is_system());

  revoke execute on function last_change(), tell_published(), tell_changed(), tell_gone(), tell_terms() from public;
  grant execute on function last_change() to qaita_app;
  -- Changes are told by the triggers alone; nobody else may add one.
  grant select on opportunity_change to qaita_app;
  grant select, delete on saved_search, watch, hidden_opportunity to qaita_app;
  grant insert (person_id, name, query, frequency), update (name, frequency, version) on saved_search to qaita_app;
  grant insert (person_id, subject_kind, subject_id, frequency), update (frequency) on watch to qaita_app;
  grant insert (person_id, opportunity_id) on hidden_opportunity to qaita_app;
  grant select, insert, update (read_at, letter) on news to qaita_app;
  grant select, update (position) on news_mark to qaita_app;
  grant select on opportunity_change, saved_search, watch, hidden_opportunity, news, news_mark to qaita_observer;
`;

/** Saved searches, watches and the news that follow from changes of what is published. */
export class SavedSearches1764115200003 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [CHANGES, TRIGGERS, TABLES]) await runner.query(part);
    for (const table of PRIVATE_TABLES) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
    }
    await runner.query(RIGHTS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
