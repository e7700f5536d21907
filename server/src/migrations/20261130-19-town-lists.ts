import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAFE = 'set search_path = pg_catalog, public, pg_temp';

/** A town of ours has been on the list of single-industry towns once; which are on it now is told by dated sources. */
const SEARCH = `
  truncate search_text, search_row, search_bitmap, search_word;
  alter table search_row add town_lists text[] not null;

  do $$ begin
    execute 'create or replace view search_source as select s.*, case when t.id is null then ''{}''::text[]
      when t.list_status = ''CURRENT'' then ''{CURRENT,EVER}''::text[] else ''{EVER}''::text[] end as town_lists
      from (' || rtrim(pg_get_viewdef('search_source'), ';') || ') s left join town t on t.slug = s.town';
  end $$;

  alter function search_facets(search_row) rename to search_facets_of_row;
  create function search_facets(r search_row) returns table (facet text, value text) language sql immutable strict parallel safe ${SAFE} as $$
    select f.facet, f.value from search_facets_of_row(r) f
    union all select 'TOWN_LIST', l from unnest(r.town_lists) l $$;
`;

/** What is different where a town has left the list, each with its source. */
const TOWNS = `alter table town add after_exclusion jsonb not null default '[]' constraint town_after_exclusion check (jsonb_typeof(after_exclusion) = 'array')`;

/** Of a town that has left the list, that the investor knows it. What was sent before nobody was asked holds without. */
const INTERESTS = `
  alter function interest_holds(jsonb) rename to interest_fields_hold;
  create function interest_holds(f jsonb) returns boolean language sql immutable ${SAFE} as $$
    select interest_fields_hold(f - 'exclusionKnown') and coalesce(jsonb_typeof(f -> 'exclusionKnown'), 'boolean') = 'boolean' $$;
`;

/** The list of single-industry towns in the search, on opportunities and in expressions of interest. */
export class TownLists1764460800019 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [SEARCH, TOWNS, INTERESTS]) await runner.query(part);
    await runner.query('select search_rebuild()');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
