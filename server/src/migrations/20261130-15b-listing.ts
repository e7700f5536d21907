import type { MigrationInterface, QueryRunner } from 'typeorm';

const PATH = 'set search_path = pg_catalog, public, pg_temp';

/**
 * The usual order once more, as one number, the largest first: what is free to be taken, then what takes expressions of
 * interest though it is being built or nobody knows its state; what is not invented; how much of what an investor asks
 * first is known, figures twice; and when it was published, to the microsecond.
 */
const LISTING = `
  create function search_listing(o opportunity) returns bigint language sql immutable parallel safe begin atomic
    select (case when (o).status in ('IDLE','PARTLY_USED','IDEA','AGREEMENT','PLANNED','FROZEN','FREE') then 400
        when (o).status in ('UNKNOWN','CONSTRUCTION') then 200 else 0 end
      + case when (o).origin <> 'DEMO' then 100 else 0 end
      + 2 * (((o).investment is not null)::int + ((o).permanent_jobs is not null)::int + ((o).land_ha is not null)::int
        + ((o).floor_m2 is not null)::int + ((o).power_mva is not null)::int)
      + ((o).status <> 'UNKNOWN')::int + ((o).utilities_present <> '{}' or (o).utilities_absent <> '{}')::int + ((o).condition <> 'UNKNOWN')::int
      + ((o).contamination <> 'UNKNOWN')::int + ((o).legal_states <> '{}')::int + ((o).deal_types <> '{}')::int + ((o).as_of is not null)::int
      + ((o).lat is not null and not (o).point_is_hint)::int)::bigint * 10000000000000000
      + (extract(epoch from (o).published_at) * 1000000)::bigint;
  end;

  do $$ begin
    execute (select 'create or replace view search_source as select '
        || string_agg(case attname when 'listing' then 'search_listing(o)' else 's.' || attname end || ' as ' || attname, ', ' order by attnum)
        || ' from (' || rtrim(pg_get_viewdef('search_source'), ';') || ') s join opportunity o on o.id = s.opportunity_id'
      from pg_attribute where attrelid = 'search_source'::regclass and attnum > 0);
  end $$;
`;

/** A crane that is said to be there, in Russian, Kazakh or English: not its rails, not the valves that Russian calls by the same word. */
const CRANE =
  '(^|[^[:alpha:]])(кран(ы|а|у|ом|е|ов|ам|ами|ах|дар[[:alpha:]]*)?|кран-балк[[:alpha:]]*|кран-арқалы[[:alpha:]]*|cranes?)(?![[:alpha:]])(?!\\s*(жол|rail|runway|path))';
const NO_CRANE =
  '(без|нет|no|without)\\M[^.;]{0,30}(кран|crane)|(кран|crane)[[:alpha:]]*[^.;]{0,40}(нет|отсутств|демонтир|разобра|вывез|снят|жоқ|removed|dismantled|missing)';

/**
 * Equipment that an investor asks for and no column has: what the sourced facts of a place say is there. Where they say
 * nothing, nobody knows.
 */
const EQUIPMENT = `
  create function search_equipment(said text) returns text[] language sql immutable parallel safe ${PATH} as $$
    select case when lower(said) ~ '${CRANE}' and lower(said) !~ '${NO_CRANE}' then '{CRANE}'::text[] else '{}' end $$;

  truncate search_text, search_row, search_bitmap, search_word;
  alter table search_row add equipment text[] not null;

  do $do$ begin
    execute 'create or replace view search_source as select s.*, search_equipment(coalesce((select string_agg(search_all(f.text), chr(10) order by f.position)
        from opportunity_fact f where f.opportunity_id = s.opportunity_id and s.kind <> $k$ANCHOR_PROJECT$k$
          and f.key in ($k$CONDITION$k$, $k$NOTE$k$, $k$DESCRIPTION$k$, $k$UTILITIES$k$)), $k$$k$)) as equipment
      from (' || rtrim(pg_get_viewdef('search_source'), ';') || ') s';
  end $do$;

  alter function search_facets(search_row) rename to search_facets_before_equipment;
  create function search_facets(r search_row) returns table (facet text, value text) language sql immutable strict parallel safe ${PATH} as $$
    select f.facet, f.value from search_facets_before_equipment(r) f
    union all select 'EQUIPMENT', e from unnest(case when r.equipment = '{}' then '{UNKNOWN}' else r.equipment end) e $$;

  create function search_follow_facts() returns trigger language plpgsql ${PATH} as $$ begin
    if exists (select from changed) then perform search_sync(array(select distinct opportunity_id from changed)); end if;
    return null;
  end $$;
  create trigger search_follows_insert after insert on opportunity_fact referencing new table as changed for each statement execute function search_follow_facts();
  create trigger search_follows_update after update on opportunity_fact referencing new table as changed for each statement execute function search_follow_facts();
  create trigger search_follows_delete after delete on opportunity_fact referencing old table as changed for each statement execute function search_follow_facts();
`;

/** The usual list begins with what is free and told in figures, and the cranes that facts tell of are a filter. */
export class Listing1764460800151 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [LISTING, EQUIPMENT]) await runner.query(part);
    await runner.query('select search_rebuild()');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
