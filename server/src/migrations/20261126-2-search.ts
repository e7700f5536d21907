import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words: one spelling for Cyrillic, Kazakh and Latin; and the query that readers' words become. */
const WORDS = `
  create extension if not exists pg_trgm;
  create extension if not exists fuzzystrmatch;

  -- The sound of a word in plain Latin letters, so that Костанай, Қостанай, Kostanay and Qostanay are one word,
  -- and so are цемент and cement, Джамбул and Жамбул.
  create function search_key(source text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(regexp_replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(
      translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(normalize(source, NFC)),
          'щ', 'sh'), 'ш', 'sh'), 'ч', 'ch'), 'ц', 'ts'), 'ж', 'zh'), 'ю', 'iu'), 'я', 'ia'), 'j', 'zh'), 'ş', 'sh'), 'ç', 'ch'), 'x', 'ks'),
        'абвгдеёзийклмнопрстуфхыэәғқңөұүһі' || 'äáâàöóôüúūûğǵñńŋıíīýéèêqwy' || 'ьъ''’ʹ\`',
        'abvgdeeziiklmnoprstufhieagknouuhi' || 'aaaaooouuuuggnnniiiieeekui'),
      'kh', 'h'), 'gh', 'g'), 'ie', 'e'), 'dzh', 'zh'), 'ch', '¢'), 'ce', 'tse'), 'ci', 'tsi'), 'c', 'k'), '¢', 'ch'),
      '([a-z])\\1+', '\\1', 'g'), '[^a-z0-9]+', ' ', 'g')) $$;

  -- American spellings as British ones: fertilizer, center, fiber.
  create function search_british(source text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(regexp_replace(lower(source), '([a-z]{3}i)z([aei])', '\\1s\\2', 'g'), '\\m(cent|fib|lit|met)er(s?)\\M', '\\1re\\2', 'g') $$;

  -- Stems of Russian and English: words in the letters they are written in.
  create function search_stems(texts text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('russian', coalesce(texts, '')) || to_tsvector('english', coalesce(search_british(texts), '')) $$;

  -- Words with hyphens also without them: Сары-Тас and Сарытас.
  create function search_joined(texts text) returns text language sql immutable strict parallel safe as $$
    select case when texts like '%-%' then (select string_agg(replace(found[1], '-', ''), ' ') from regexp_matches(texts, '[[:alpha:]]+(?:-[[:alpha:]]+)+', 'g') found) end $$;

  -- Texts of one weight: stems, and sounds.
  create function search_vector(texts text, weight "char") returns tsvector language sql immutable parallel safe as $$
    select setweight(search_stems(texts) || to_tsvector('simple', search_key(concat_ws(' ', texts, search_joined(texts)))), weight) $$;

  -- Marks of a whole name, by its sound and by its stems, to tell «Каратау» from a name that only has this word in it.
  create function search_marks(name text) returns text[] language sql immutable strict parallel safe as $$
    select array['=' || replace(search_key(name), ' ', ''), '=' || coalesce((select string_agg(translate(plainto_tsquery('russian', w)::text, '''', ''), '' order by n)
      from regexp_split_to_table(lower(normalize(name, NFC)), '[^[:alnum:]]+') with ordinality as words (w, n)), '')] $$;

  -- A place with the marks of its names, which its rows carry too.
  create function search_place_vector(names text[]) returns tsvector language sql immutable parallel safe as $$
    select search_vector(array_to_string(names, E'\\n'), 'A')
      || array_to_tsvector(array(select distinct mark from unnest(names) name cross join lateral unnest(search_marks(name)) mark where length(mark) > 1)) $$;

  create aggregate search_union(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

  create function search_all(texts jsonb) returns text language sql immutable parallel safe as $$
    select concat_ws(E'\\n', texts->>'ru', texts->>'kk', texts->>'en') $$;

  create function search_names_of(texts jsonb) returns text[] language sql immutable parallel safe as $$
    select array_remove(array[texts->>'ru', texts->>'kk', texts->>'en'], null) $$;
`;

/**
 * Points on the unit sphere: the chord between two of them needs three subtractions, and grows with the distance. The
 * distance along the sphere follows from it with the mean radius of the Earth, 6 371.0088 km (IUGG).
 */
const SPHERE = `
  create function search_point(lat double precision, lng double precision) returns double precision[] language sql immutable strict parallel safe as $$
    select array[cosd(lat) * cosd(lng), cosd(lat) * sind(lng), sind(lat)] $$;

  create function search_km_of_chord(squared double precision) returns double precision language sql immutable strict parallel safe as $$
    select 2 * 6371.0088 * asin(least(1, sqrt(squared) / 2)) $$;
`;

/** The read model: what is published, and nothing else. It holds only what everybody may see. */
const TABLES = `
  create table search_row (
    position integer primary key,
    opportunity_id uuid not null unique,
    kind text not null,
    origin text not null,
    status text not null,
    region text not null,
    town text,
    zone text,
    sections text[] not null,
    divisions text[] not null,
    deal_types text[] not null,
    utilities_present text[] not null,
    utilities_absent text[] not null,
    condition text not null,
    contamination text not null,
    legal_states text[] not null,
    investment bigint,
    capital_per_job bigint,
    permanent_jobs bigint,
    land_ha double precision,
    floor_m2 bigint,
    power_mva double precision,
    water_m3_day double precision,
    heat_gcal_hour double precision,
    lat double precision not null,
    lng double precision not null,
    x double precision not null,
    y double precision not null,
    z double precision not null,
    point_is_hint boolean not null,
    -- Nothing nearer is known than the middle of its region: how far it is from anywhere is unknown.
    point_is_region boolean not null,
    as_of text,
    published_at timestamptz not null
  );
  create index search_row_newest on search_row (published_at desc, opportunity_id desc);
  create index search_row_kind on search_row (kind, published_at desc, opportunity_id desc);
  create index search_row_region on search_row (region, published_at desc, opportunity_id desc);
  create index search_row_town on search_row (town, published_at desc, opportunity_id desc);
  create index search_row_zone on search_row (zone, published_at desc, opportunity_id desc);
  create index search_row_investment on search_row (investment);
  create index search_row_capital on search_row (capital_per_job);
  create index search_row_land on search_row (land_ha);
  create index search_row_floor on search_row (floor_m2);
  create index search_row_power on search_row (power_mva);
  create index search_row_water on search_row (water_m3_day);
  create index search_row_point on search_row (lat, lng);

  -- The words of a row, apart from its facts: facts are read often and must stay narrow.
  create table search_text (
    position integer primary key references search_row on delete cascade,
    vector tsvector not null,
    title jsonb not null,
    place jsonb not null,
    past_use jsonb,
    -- Again, beside the words: the newest hits of a frequent word are found without a look at the facts.
    published_at timestamptz not null
  );
  create index search_text_vector on search_text using gin (vector) with (fastupdate = off);
  -- Titles and former uses alone, for what is suggested while typing.
  create index search_text_titles on search_text using gin (ts_filter(vector, '{a}')) with (fastupdate = off);
  create index search_text_uses on search_text using gin (ts_filter(vector, '{c}')) with (fastupdate = off) where past_use is not null;

  -- Every word of published rows with the number of rows it stands in: what a typing mistake is corrected to.
  create table search_word (
    word text primary key,
    documents integer not null constraint search_word_counts check (documents >= 0)
  );
  create index search_word_prefix on search_word (word text_pattern_ops);
  create index search_word_similar on search_word using gin (word gin_trgm_ops);

  -- Names that are suggested while typing: few, made anew whenever one changes.
  create table search_name (
    kind text not null,
    slug text not null,
    label jsonb not null,
    vector tsvector not null,
    primary key (kind, slug)
  );
  create index search_name_vector on search_name using gin (vector) with (fastupdate = off);

  -- One bit for each row, 16 384 rows in a segment: which rows have this value of this facet. 2 kB stay inside the page.
  create table search_bitmap (
    facet text not null,
    value text not null,
    segment integer not null,
    bits bit(16384) not null,
    primary key (facet, value, segment)
  );
  alter table search_bitmap alter column bits set storage plain;

  grant select on search_row, search_text, search_word, search_name, search_bitmap to qaita_app, qaita_reader, qaita_observer;
`;

/** What a row is in the read model, and which facets it falls under. */
const SOURCES = `
  create view search_source as
    select o.id as opportunity_id, o.kind, o.origin, o.status, r.slug as region, t.slug as town, z.slug as zone, o.sections, o.oked as divisions,
      o.deal_types, o.utilities_present, o.utilities_absent, o.condition, o.contamination, o.legal_states, o.investment_tenge as investment,
      o.capital_per_job, o.permanent_jobs, o.land_ha, o.floor_m2, o.power_mva, o.water_m3_day, o.heat_gcal_hour,
      place.lat, place.lng, point[1] as x, point[2] as y, point[3] as z, (o.lat is null or o.point_is_hint) as point_is_hint,
      coalesce(o.lat, t.lat, z.lat) is null as point_is_region, o.as_of, o.published_at
    from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
      cross join lateral (select coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng) place
      cross join lateral search_point(place.lat, place.lng) point
    where o.publication = 'PUBLISHED';

  -- Titles weigh most, then places, then former and future use, then activities and the rest. Names are turned into
  -- vectors once (search_name) and not once for each row.
  create view search_text_source as
    select o.id as opportunity_id,
      search_vector(search_all(o.title), 'A')
      || setweight(rn.vector || coalesce(tn.vector, '') || coalesce(zn.vector, '') || search_vector(search_all(o.place), 'B'), 'B')
      || search_vector(search_all(o.summary), 'C')
      || search_vector(concat_ws(E'\\n', search_all(o.details->'industrialZone'), search_all(o.details->'investor'),
        case when z.id is not null then 'СЭЗ, специальная экономическая зона; АЭА, арнайы экономикалық аймақ; SEZ, special economic zone' end), 'D')
      || coalesce((select setweight(search_union(d.vector), 'D') from search_name d where d.kind = 'ACTIVITY' and d.slug = any (o.oked)), '') as vector,
      o.title, coalesce(t.name, z.name, o.place, r.name) as place, case when o.kind = 'FACILITY' then o.summary end as past_use, o.published_at
    from opportunity o
      join region r on r.id = o.region_id join search_name rn on rn.kind = 'REGION' and rn.slug = r.slug
      left join town t on t.id = o.town_id left join search_name tn on tn.kind = 'TOWN' and tn.slug = t.slug
      left join special_zone z on z.id = o.zone_id left join search_name zn on zn.kind = 'ZONE' and zn.slug = z.slug
    where o.publication = 'PUBLISHED';

  create function search_steps(facet text) returns numeric[] language sql immutable parallel safe as $$
    select case facet
      when 'INVESTMENT' then array[0, 10e6, 30e6, 100e6, 300e6, 1e9, 3e9, 10e9, 30e9, 100e9, 300e9]
      when 'CAPITAL_PER_JOB' then array[0, 1e6, 3e6, 10e6, 30e6, 100e6, 300e6, 1e9]
      when 'LAND' then array[0, 0.3, 1, 3, 10, 30, 100, 300]
      when 'FLOOR' then array[0, 300, 1000, 3000, 10000, 30000, 100000]
      when 'POWER' then array[0, 0.3, 1, 3, 10, 30, 100]
      when 'WATER' then array[0, 10, 30, 100, 300, 1000, 3000, 10000]
    end $$;

  create function search_step(facet text, figure double precision) returns text language sql immutable parallel safe as $$
    select coalesce(width_bucket(figure, search_steps(facet)::double precision[])::text, 'UNKNOWN') $$;

  -- Strict, so that it is not inlined: planned as part of a larger statement it fails ("variable not found in subplan target list").
  create function search_facets(r search_row) returns table (facet text, value text) language sql immutable strict parallel safe as $$
    values ('ALL', ''), ('KIND', r.kind), ('REGION', r.region), ('TOWN', coalesce(r.town, '')), ('ZONE', coalesce(r.zone, '')), ('STATUS', r.status),
      ('ORIGIN', r.origin), ('CONDITION', r.condition), ('CONTAMINATION', r.contamination),
      ('INVESTMENT', search_step('INVESTMENT', r.investment)), ('CAPITAL_PER_JOB', search_step('CAPITAL_PER_JOB', r.capital_per_job)),
      ('LAND', search_step('LAND', r.land_ha)), ('FLOOR', search_step('FLOOR', r.floor_m2)), ('POWER', search_step('POWER', r.power_mva)),
      ('WATER', search_step('WATER', r.water_m3_day))
    union all select distinct 'SECTION', s from unnest(r.sections) s
    union all select distinct 'DIVISION', d from unnest(r.divisions) d
    union all select distinct 'DEAL_TYPE', d from unnest(case when r.deal_types = '{}' then '{UNKNOWN}' else r.deal_types end) d
    union all select distinct 'LEGAL_STATE', l from unnest(case when r.legal_states = '{}' then '{UNKNOWN}' else r.legal_states end) l
    union all select 'UTILITY:' || u, case when u = any (r.utilities_present) then 'YES' when u = any (r.utilities_absent) then 'NO' else 'UNKNOWN' end
      from unnest(array['POWER','WATER','HEAT','GAS','SEWERAGE','RAIL','ROAD','TELECOM']) u $$;
`;

/** How the read model follows the rows: in the transaction that changes them. */
const SYNC = `
  create function search_no_bits() returns bit(16384) language sql immutable parallel safe as $$ select repeat('0', 16384)::bit(16384) $$;

  -- Positions as bits, a segment a row: for many rows: gathered in words of 64 first, since each step on a whole
  -- bitmap copies 2 kB.
  create function search_bits(positions integer[]) returns table (segment integer, bits bit(16384)) language sql immutable parallel safe as $$
    with words as (select p / 64 as nth, bit_or(1::bigint << (63 - p % 64)) as word from unnest(positions) p group by 1)
    select s.segment, string_agg(coalesce(w.word, 0)::bit(64)::text, '' order by s.nth)::bit(16384)
    from (select d.segment, d.segment * 256 + n as nth from (select distinct nth / 256 as segment from words) d cross join generate_series(0, 255) n) s
      left join words w on w.nth = s.nth
    group by s.segment $$;

  -- Flips the bits of rows that left (their former selves) and came (their new selves).
  create function search_flip(gone search_row[], come search_row[]) returns void language sql as $$
    with changes as (
      select facet, value, position, sum(sign) as sign from (
        select f.facet, f.value, r.position, -1 as sign from unnest(gone) r cross join lateral search_facets(r) f
        union all select f.facet, f.value, r.position, 1 from unnest(come) r cross join lateral search_facets(r) f) signs
      group by 1, 2, 3 having sum(sign) <> 0),
    masks as materialized (
      select facet, value, position / 16384 as segment,
        coalesce(bit_or(set_bit(search_no_bits(), position % 16384, 1)) filter (where sign > 0), search_no_bits()) as on_bits,
        coalesce(bit_or(set_bit(search_no_bits(), position % 16384, 1)) filter (where sign < 0), search_no_bits()) as off_bits
      from changes group by 1, 2, 3),
    flipped as (
      update search_bitmap b set bits = (b.bits | m.on_bits) & ~m.off_bits from masks m
      where (b.facet, b.value, b.segment) = (m.facet, m.value, m.segment) returning b.facet, b.value, b.segment)
    insert into search_bitmap (facet, value, segment, bits)
      select m.facet, m.value, m.segment, m.on_bits from masks m
      where not exists (select from flipped f where (f.facet, f.value, f.segment) = (m.facet, m.value, m.segment)) $$;

  create function search_recount(gone tsvector[], come tsvector[]) returns void language sql as $$
    with signs as (
      select word, sum(sign)::integer as sign from (
        select w as word, -1 as sign from unnest(gone) v cross join lateral unnest(tsvector_to_array(v)) w
        union all select w, 1 from unnest(come) v cross join lateral unnest(tsvector_to_array(v)) w) words
      group by word having sum(sign) <> 0),
    less as (update search_word w set documents = w.documents + s.sign from signs s where s.word = w.word returning w.word)
    insert into search_word (word, documents) select s.word, s.sign from signs s where not exists (select from less l where l.word = s.word);
    delete from search_word where documents = 0 $$;

  -- Makes the read model of these opportunities what the rows say. Callers take turns until the end of their transactions:
  -- two that flip bits of the same page would otherwise wait for each other in two orders.
  create function search_sync(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    gone search_row[];
    come search_row[];
    kept uuid[];
    gone_words tsvector[];
    come_words tsvector[];
  begin
    perform pg_advisory_xact_lock(4021964013);
    select coalesce(array_agg(r), '{}') into gone from search_row r where r.opportunity_id = any (ids);
    select coalesce(array_agg(row(coalesce(n.position, top.position + n.nth), (n.source).*)::search_row), '{}') into come
      from (select s as source, g.position, row_number() over (partition by g.position is null order by s.published_at desc, s.opportunity_id) as nth
        from search_source s left join unnest(gone) g on g.opportunity_id = s.opportunity_id where s.opportunity_id = any (ids)) n
      cross join (select coalesce(max(position), -1) as position from search_row) top;
    perform search_flip(gone, come);

    select coalesce(array_agg(t.vector), '{}') into gone_words from search_text t join unnest(gone) g on g.position = t.position;
    delete from search_row r using unnest(gone) g where r.position = g.position;
    insert into search_row select * from unnest(come);
    insert into search_text (position, vector, title, place, past_use, published_at)
      select c.position, t.vector, t.title, t.place, t.past_use, t.published_at from unnest(come) c join search_text_source t on t.opportunity_id = c.opportunity_id;
    select coalesce(array_agg(t.vector), '{}') into come_words from search_text t join unnest(come) c on c.position = t.position;
    perform search_recount(gone_words, come_words);
  end $$;

  create function search_names() returns void language sql security definer set search_path = public, pg_temp as $$
    delete from search_name;
    insert into search_name (kind, slug, label, vector)
      select 'REGION', slug, name, search_place_vector(search_names_of(name)) from region
      union all select 'TOWN', slug, name, search_place_vector(search_names_of(name) || alt_names) from town
      union all select 'ZONE', slug, name, search_place_vector(search_names_of(name) || alt_names) from special_zone
      union all select 'ACTIVITY', code, name, search_vector(search_all(name), 'A') from oked_division
      union all select distinct on (t.slug, e.name) 'ENTERPRISE', t.slug || '/' || (e.enterprise->'name'->>'ru'), e.enterprise->'name',
          search_vector(search_all(e.enterprise->'name'), 'A')
        from town t cross join lateral (select enterprise, enterprise->'name' as name from jsonb_array_elements(t.enterprises) enterprise) e $$;

  create function search_follow_opportunities() returns trigger language plpgsql as $$ begin
    if exists (select from changed) then perform search_sync(array(select id from changed)); end if;
    return null;
  end $$;
  create trigger search_follows_insert after insert on opportunity referencing new table as changed
    for each statement execute function search_follow_opportunities();
  create trigger search_follows_update after update on opportunity referencing new table as changed
    for each statement execute function search_follow_opportunities();
  create trigger search_follows_delete after delete on opportunity referencing old table as changed
    for each statement execute function search_follow_opportunities();

  -- A place that is renamed is found by its new name in every row.
  create function search_follow_names() returns trigger language plpgsql as $$ begin
    if exists (select from changed) then
      perform search_names();
      if tg_op = 'UPDATE' then perform search_sync(array(select opportunity_id from search_row)); end if;
    end if;
    return null;
  end $$;

  -- Everything anew, newest first, in parts that fit into memory. Readers see the former state until the commit.
  create function search_rebuild() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    part uuid[];
    total bigint := 0;
  begin
    perform pg_advisory_xact_lock(4021964013);
    delete from search_text; delete from search_row; delete from search_bitmap; delete from search_word;
    perform search_names();
    for part in select array_agg(opportunity_id) from (
        select opportunity_id, (row_number() over (order by published_at desc, opportunity_id) - 1) / 16384 as nth from search_source) numbered
      group by nth order by nth
    loop
      perform search_sync(part);
      total := total + cardinality(part);
    end loop;
    return total;
  end $$;
  revoke execute on function search_sync(uuid[]), search_names(), search_rebuild() from public;
  grant execute on function search_sync(uuid[]), search_names() to qaita_app;
`;

const FOLLOWED = ['region', 'town', 'special_zone', 'oked_division'];

const nameTriggers = (table: string): string =>
  (['insert', 'update', 'delete'] as const)
    .map(
      (
        act,
      ) => `create trigger search_follows_${act} after ${act} on ${table} referencing ${act === 'delete' ? 'old' : 'new'} table as changed
        for each statement execute function search_follow_names();`,
    )
    .join('\n');

/**
 * Abbreviations of the field, for texts that spell them out. СЭС is not among them: it is a solar plant in Russian and a
 * hydropower plant in Kazakh.
 */
const ABBREVIATIONS = {
  вко: 'восточно казахстанская область',
  зко: 'западно казахстанская область',
  ско: 'северо казахстанская область',
  шқо: 'шығыс қазақстан облысы',
  бқо: 'батыс қазақстан облысы',
  сқо: 'солтүстік қазақстан облысы',
  гок: 'горно обогатительный',
  гпз: 'газоперерабатывающий завод',
  нпз: 'нефтеперерабатывающий завод',
  жби: 'железобетонные изделия',
  рти: 'резинотехнические изделия',
  цод: 'центр обработки данных',
  вэс: 'ветровая электростанция',
  миз: 'малая индустриальная зона',
  шиа: 'шағын индустриялық аймағы',
} as const;

/** Endings of Kazakh in sound letters: plural, possession, case, and "that is at". */
const PLURAL = '(?:lar|ler|dar|der|tar|ter)';
const POSSESSION = '(?:imiz|iniz|im|in|si|i)';
const LONG_CASE = '(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)';
const CASE = `(?:${LONG_CASE}|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)`;
/** Names in -ск take a vowel first: Лисаковскіде. */
const AFTER_SK = `(?<=sk)i${CASE}`;

/** What readers' words become: one condition for each word, the nearest known words where it is unknown. */
const QUERY = `
  -- Sounds are plain letters and digits, before "~" in the order of bytes.
  create function search_is_known(key text) returns boolean language sql stable strict parallel safe as $$
    select key <> '' and exists (select from search_word where word ~>=~ key and word ~<~ (key || '~')) $$;

  create function search_is_name(key text) returns boolean language sql stable strict parallel safe as $$
    select key <> '' and exists (select from search_name where vector @@ to_tsquery('simple', key || ':*')) $$;

  create function search_any(words text[], mark text) returns tsquery language sql immutable parallel safe as $$
    select coalesce(string_agg(quote_literal(word) || mark, ' | ')::tsquery, ''::tsquery) from unnest(words) word where word <> '' $$;

  -- Stems of a Russian noun and its adjectives: кирпич and кирпичный, молоко and молочный, свинец and свинцовый, ковёр and ковровый,
  -- Балхаш and балхашский. Шахтинск is no adjective.
  create function search_kin(stem text, word text) returns setof text language sql immutable parallel safe as $$
    with bases as (
      select stem as base
      union select regexp_replace(stem, cut, '') from unnest(array['ьн$', '(?<=[бвгджзклмпрстфхцчшщ])н$', 'и?[ое]в$']) cut where stem ~ cut
      union select regexp_replace(stem, cut, '') from unnest(array['ск$', 'инск$']) cut where stem ~ cut and word ~ 'ск(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$'
      union select regexp_replace(stem, 'чн$', last) from unnest(array['к', 'ц']) last where stem ~ 'чн$'),
    nouns as (
      select base from bases
      union select regexp_replace(base, '[ео]([вдклмнпрстц])$', '\\1') from bases
      union select regexp_replace(base, '([бвгджзклмнпрстфхцчшщ])([вдклмнпрстц])$', '\\1' || fleeting || '\\2') from bases cross join unnest(array['е', 'о']) fleeting)
    select distinct kin from (
      select base as kin from nouns
      union select base || ending from nouns cross join unnest(array['н', 'ьн', 'ов', 'ев', 'ск']) ending
      union select regexp_replace(base, '[кц]$', 'чн') from nouns) kins
    where stem ~ '^[а-я]+$' and length(kin) >= 3 $$;

  -- Cuts Kazakh endings; k and p that have become g and b before an ending come back. Three letters stay at least.
  create function search_cut(key text, endings text) returns setof text language sql immutable parallel safe as $$
    select distinct stem from (
      select cut as stem from regexp_replace(key, endings, '') cut
      union all select regexp_replace(regexp_replace(cut, 'g$', 'k'), 'b$', 'p') from regexp_replace(key, endings, '') cut) stems
    where length(stem) >= 3 and stem <> key $$;

  -- The trunks of a Kazakh word that are known: without plural and what follows it, else without a case, and so on.
  -- Of what is a word itself only long endings are cut: қорғасын (lead) is not Қорғас.
  create function search_trunks(key text, is_word boolean) returns text[] language plpgsql stable parallel safe as $$
  declare
    ending text;
    cuts text[];
    trunks text[];
    all_cuts text[] := '{}';
  begin
    foreach ending in array case when is_word then array['${AFTER_SK}$', '${PLURAL}${POSSESSION}?${CASE}?$', '${LONG_CASE}$']
      else array['${AFTER_SK}$', '${PLURAL}${POSSESSION}?${CASE}?$', '${LONG_CASE}$', '${CASE}$', '${POSSESSION}$', '${POSSESSION}${CASE}$'] end
    loop
      continue when key !~ ending;
      cuts := array(select search_cut(key, ending));
      trunks := array(select stem from unnest(cuts) stem
        where case when length(stem) = 3 then exists (select from search_word where word = stem) else search_is_known(stem) end);
      if trunks <> '{}' then return trunks; end if;
      all_cuts := all_cuts || cuts;
    end loop;
    return array(select stem from unnest(all_cuts) stem where search_is_name(stem));
  end $$;

  -- Known words that are meant by a mistyped one: one wrong letter in a short word, two in a long one, or a common beginning.
  -- Always by the index: a sequence of comparisons costs more than the planner thinks.
  create function search_nearest(key text) returns setof text language sql stable parallel safe set enable_seqscan = off as $$
    with alike as materialized (select word, documents, levenshtein(word, key) as distance, similarity(word, key) as alikeness from search_word where word % key),
    near as (select * from alike where word ~ '^[a-z]+$' and (distance <= case when length(key) < 7 then 1 else 2 end or (alikeness >= 0.5 and left(word, 3) = left(key, 3))))
    select word from near where distance <= (select min(distance) from near) + 1 order by distance, alikeness desc, documents desc, word limit 4 $$;

  -- What the same keys give in the other layout: rbhgbx for кирпич.
  create function search_other_layout(asked text) returns text language sql immutable parallel safe as $$
    select case when asked ~ '^[a-z]+$' then translate(asked, 'qwertyuiopasdfghjklzxcvbnm', 'йцукенгшщзфывапролдячсмить')
      when asked ~ '^[йцукенгшщзфывапролдячсмить]+$' then translate(asked, 'йцукенгшщзфывапролдячсмить', 'qwertyuiopasdfghjklzxcvbnm') end $$;

  create function search_abbreviation(asked text) returns text language sql immutable parallel safe as $$
    select case asked ${Object.entries(ABBREVIATIONS)
      .map(([short, full]) => `when '${short}' then '${full}'`)
      .join(' ')} end $$;

  create function search_sound(word text) returns text language sql immutable parallel safe as $$
    select replace(coalesce(search_key(word), ''), ' ', '') $$;

  -- A word as it is typed: by its letters, and by its sound.
  create function search_exactly(asked text) returns tsquery language sql immutable parallel safe as $$
    select search_any(tsvector_to_array(search_stems(asked)) || search_sound(asked), '') $$;

  -- A word in all that it may mean; when it is being typed, also what it begins.
  create function search_meaning(asked text, typing boolean) returns tsquery language plpgsql stable parallel safe as $$
  declare
    key text := search_sound(asked);
    stems text[] := tsvector_to_array(search_stems(asked));
    kin text[] := stems || array(select search_kin(stem, asked) from unnest(stems) stem);
    is_word boolean := exists (select from search_word where word = key);
    meaning tsquery := search_exactly(asked);
    trunks text[] := '{}';
    other text;
  begin
    kin := array(select word from search_word where word = any (kin));
    meaning := meaning || search_any(kin, '');
    if key ~ '^[0-9]+$' or (length(key) < 2 and not typing) then return meaning; end if;
    if is_word and length(key) <= 3 and not typing then
      -- A short word begins too many others: it is looked for with Kazakh endings only.
      meaning := meaning || search_any(array(select word from search_word
        where word ~>=~ key and word ~<~ (key || '~') and word ~ ('^' || key || '${POSSESSION}?${CASE}?$') limit 12), '');
    else
      meaning := meaning || search_any(array[key], ':*');
    end if;
    -- Before a vowel k and p become g and b: аймақ, аймағы.
    if key ~ '...[kp]$' then meaning := meaning || search_any(array[left(key, -1) || case right(key, 1) when 'k' then 'gi' else 'bi' end], ':*'); end if;
    if asked ~ '[әғқңөұүһі]' or not (is_word or kin <> '{}') then
      trunks := search_trunks(key, is_word);
      meaning := meaning || search_any(array(select stem from unnest(trunks) stem where length(stem) = 3), '')
        || search_any(array(select stem from unnest(trunks) stem where length(stem) > 3), ':*');
    end if;
    if is_word or kin <> '{}' or trunks <> '{}' or length(key) < 4 or search_is_known(key) or search_is_name(key) then return meaning; end if;

    other := search_other_layout(asked);
    if length(search_sound(other)) >= 4 and (search_is_known(search_sound(other)) or search_is_name(search_sound(other))) then
      return search_exactly(other) || search_any(array[search_sound(other)], ':*');
    end if;
    return meaning || search_any(array(select search_nearest(key)), ':*');
  end $$;

  -- Signs part words, but for hyphens; Latin letters that slipped into a Cyrillic word are read as they look.
  -- Words that say nothing are left out.
  create function search_words(asked text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(word order by n), '{}') from (
      select case when w ~ '[а-яәғқңөұүһі]' and w ~ '[a-z]' then translate(w, 'aceopxyikmthb', 'асеорхуікмтнв') else w end as word, n
      from (select btrim(w, '-') as w, n
        from regexp_split_to_table(lower(normalize(left(asked, 100), NFC)), '[^[:alnum:]-]+') with ordinality as words (w, n)) parted
      where search_key(w) <> '' and w not in ('және', 'үшін', 'мен', 'немесе', 'бар')
        and numnode(plainto_tsquery('russian', w)) > 0 and numnode(plainto_tsquery('english', w)) > 0 order by n limit 8) words $$;

  -- Every word must be met; words that say nothing only when there are no others. Of one with hyphens all parts, or the whole without them: Сары-Арка and Сарыарка.
  create function search_query(asked text, typing boolean default false) returns tsquery language plpgsql stable parallel safe as $$
  declare
    words text[] := search_words(asked);
    word text;
    part text;
    meaning tsquery;
    whole tsquery := '';
    is_last boolean;
  begin
    for i in 1 .. cardinality(words) loop
      word := words[i];
      is_last := i = cardinality(words);
      meaning := '';
      foreach part in array regexp_split_to_array(word, '-+') loop
        -- One letter after other words is the beginning of the next.
        if search_sound(part) <> '' then meaning := meaning && search_meaning(part, is_last and (typing or i > 1 and length(part) = 1)); end if;
      end loop;
      if word ~ '-' and search_is_known(search_sound(word)) then meaning := meaning || search_any(array[search_sound(word)], ':*'); end if;
      if search_abbreviation(word) is not null then meaning := search_exactly(word) || search_query(search_abbreviation(word)); end if;
      whole := whole && meaning;
    end loop;
    if cardinality(words) = 0 then whole := plainto_tsquery('simple', search_key(left(asked, 100))); end if;
    return whole;
  end $$;

  -- Every word as it is typed: no beginnings, no kin, no mistakes.
  create function search_strictly(asked text) returns tsquery language plpgsql immutable parallel safe as $$
  declare
    part text;
    whole tsquery := '';
  begin
    foreach part in array regexp_split_to_array(array_to_string(search_words(asked), '-'), '-+') loop
      if search_sound(part) <> '' then whole := whole && search_exactly(part); end if;
    end loop;
    return whole;
  end $$;

  -- Marks of a town, zone or region that has this very name, in whatever case it stands.
  create function search_places(asked text) returns tsquery language plpgsql immutable parallel safe as $$
  declare
    words text[] := search_words(coalesce(search_abbreviation(lower(btrim(asked))), asked));
    marks text[] := search_marks(array_to_string(words, ' '));
  begin
    if cardinality(words) = 1 then
      marks := marks || array(select '=' || stem
        from unnest(array['${AFTER_SK}$', '${LONG_CASE}$', '${CASE}$']) ending cross join lateral search_cut(search_sound(words[1]), ending) stem);
    end if;
    return search_any(array(select mark from unnest(marks) mark where length(mark) > 1), '');
  end $$;
`;

/**
 * The read model of the search: facts, words, suggestions and bitmaps of what is published, kept true by triggers in the
 * transaction of each change. The columns it replaces leave the opportunity.
 */
export class Search1764115200002 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORDS, SPHERE, TABLES, SOURCES, SYNC, ...FOLLOWED.map(nameTriggers), QUERY]) await runner.query(part);
    await runner.query('alter table opportunity drop column search_vector, drop column search_text');
    await runner.query('select search_rebuild()');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
