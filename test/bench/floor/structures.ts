import type { Pool } from 'pg';
import { LIST_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { MEASURES_TABLE } from './measures.ts';
import { REGISTERS_TABLES } from './registers.ts';
import { postings } from './words.ts';
import { UTILITIES } from 'shared/opportunities/kinds.ts';

/*
 * What the floor keeps beside the product's tables, in a schema of its own: bitmaps, narrow tables and indexes, made once from the
 * invented rows. It never follows a change of an opportunity, which costs the product something at every publication.
 */

const PER_SEGMENT = 16_384;

/** Positions run from the newest opportunity to the oldest, so that the first bits of a bitmap are the newest rows. */
const ROWS = `
  create schema floor;
  create table floor.listed (position integer primary key, id uuid not null, kind text not null, region text not null, listing bigint not null, facets integer[]);
  insert into floor.listed (position, id, kind, region, listing)
    select row_number() over (order by r.published_at desc, r.opportunity_id desc) - 1, r.opportunity_id, r.kind, r.region, r.listing from search_row r;
  create unique index on floor.listed (id);
  create index on floor.listed (kind, region, listing desc, id desc) include (position);`;

const UNKNOWN = (list: string): string => `case when ${list} = '{}' then '{UNKNOWN}' else ${list} end`;

/** The values of a facet in one row of the read model, as an array. */
const valuesOf = (field: ListField): string => {
  const { column, match } = SEARCH_CONDITIONS[field];
  if (match === 'EACH') return `array(select u from unnest(array['${UTILITIES.join(`', '`)}']) u where u = any (r.utilities_present))`;
  if (match === 'ANY_OF') return field === 'townLists' ? `r.${column}` : UNKNOWN(`r.${column}`);
  return match === 'ONE_OF' ? `array[coalesce(r.${column}, '')]` : `r.${column}`;
};

const FACETS = `
  create table floor.stated as select f.position, k.key as facet, v.value from search_row r join floor.listed f on f.id = r.opportunity_id
    cross join lateral (values ${LIST_FIELDS.map((field) => `('${SEARCH_CONDITIONS[field].key}', ${valuesOf(field)})`).join(', ')}) k (key, stated)
    cross join lateral (select distinct value from unnest(k.stated) value where value <> '') v;
  create table floor.value (nr integer generated always as identity primary key, facet text not null, value text not null, unique (facet, value));
  insert into floor.value (facet, value) select distinct facet, value from floor.stated order by 1, 2;
  update floor.listed set facets = of_row.numbers from (
    select s.position, array_agg(v.nr) as numbers from floor.stated s join floor.value v using (facet, value) group by 1) of_row where of_row.position = listed.position;`;

/** Positions as bits: 64 at a time, because each step on a whole bitmap copies 2 kB. */
const BITS = `
  create function floor.bits(positions integer[]) returns table (segment integer, bits bit) language sql immutable parallel safe as $$
    with words as (select p / 64 as nth, bit_or(1::bigint << (63 - p % 64)) as word from unnest(positions) p group by 1)
    select s.segment, string_agg(coalesce(w.word, 0)::bit(64)::text, '' order by s.nth)::bit(${PER_SEGMENT})
    from (select d.segment, d.segment * 256 + n as nth from (select distinct nth / 256 as segment from words) d cross join generate_series(0, 255) n) s
      left join words w on w.nth = s.nth
    group by s.segment $$;
  create table floor.bitmap (nr integer not null, segment integer not null, bits bit(${PER_SEGMENT}) not null);
  alter table floor.bitmap alter bits set storage plain;
  insert into floor.bitmap select v.nr, b.segment, b.bits from floor.value v
    cross join lateral floor.bits(array(select s.position from floor.stated s where (s.facet, s.value) = (v.facet, v.value))) b order by 1, 2;
  create unique index on floor.bitmap (nr, segment);
  drop table floor.stated;`;

/** The first positions in segments that follow one another. */
const FIRST = `
  create function floor.first(segments integer[], sets bit[], wanted integer) returns integer[] language plpgsql immutable strict parallel safe as $$
    declare
      found integer[] := '{}';
      word bit(64);
    begin
      for s in 1 .. cardinality(segments) loop
        continue when bit_count(sets[s]) = 0;
        for w in 0 .. 255 loop
          word := substring(sets[s] from w * 64 + 1 for 64);
          continue when word = 0::bit(64);
          for b in 0 .. 63 loop
            if get_bit(word, b) = 1 then found := found || segments[s] * ${PER_SEGMENT} + w * 64 + b; end if;
          end loop;
          if cardinality(found) >= wanted then return found[1 : wanted]; end if;
        end loop;
      end loop;
      return found;
    end $$;`;

/** Candidates for "similar" in the order of each of its degrees. */
const NEAR = `
  create table floor.near as select o.region_id, d as division, o.kind, coalesce(o.town_id::text, '') as town, o.oked, o.published_at, o.id
    from opportunity o cross join lateral unnest(case when o.oked = '{}' then array[''] else o.oked end) d where o.publication = 'PUBLISHED';
  create index on floor.near (region_id, division, kind, town, published_at desc, id) include (oked);
  create index on floor.near (region_id, division, published_at desc, id) include (kind, town, oked);
  create index on floor.near (region_id, division, town, published_at desc, id) include (kind, oked);
  create index on floor.near (region_id, kind, town, published_at desc, id) include (oked);
  create index on floor.near (region_id, town, published_at desc, id) include (kind, oked);
  create index on floor.near (region_id, division, kind, published_at desc, id) include (town, oked);
  create index on floor.near (region_id, kind, published_at desc, id) include (town, oked);
  create index on floor.near (region_id, published_at desc, id) include (kind, town, oked);`;

/** What is written: the same rows with the same keys, without the product's guards and without its worker, which the floor's jobs would wake. */
const WRITTEN = `
  create table floor.interest (like interest including defaults including constraints, primary key (id), unique (number),
    foreign key (opportunity_id) references opportunity, foreign key (investor_id) references organisation, foreign key (steward_id) references organisation,
    foreign key (created_by) references person, foreign key (terms_id) references zone_terms);
  insert into floor.interest select * from interest;
  create unique index on floor.interest (investor_id, opportunity_id) where state in ('DRAFT','SUBMITTED','UNDER_REVIEW','INFORMATION_REQUESTED','SHORTLISTED');
  create index on floor.interest (steward_id, submitted_at, id) where state <> 'DRAFT';
  create index on floor.interest (investor_id, updated_at desc, id desc);
  create table floor.submission_key (like submission_key including defaults including constraints, primary key (person_id, key),
    foreign key (person_id) references person, foreign key (interest_id) references floor.interest);
  create table floor.event (like event including all);
  create table floor.record_entry (like record_entry including all);
  create table floor.job (id bigint generated always as identity primary key, task text not null, payload jsonb not null, key text unique,
    run_at timestamptz not null default now(), attempts integer not null default 0, max_attempts integer not null);
  create index on floor.job (task, run_at, id);
  create sequence floor.interest_number;`;

/** Makes the floor's structures, as an administrator, after the rows have been invented. */
export const makeFloor = async (admin: Pool): Promise<void> => {
  await admin.query(`set maintenance_work_mem = '512MB'; set work_mem = '256MB'`);
  for (const part of [ROWS, FACETS, BITS, FIRST, postings(PER_SEGMENT), NEAR, MEASURES_TABLE, REGISTERS_TABLES, WRITTEN])
    await admin.query(part);
  await admin.query('vacuum analyze');
  await admin.query('checkpoint');
};
