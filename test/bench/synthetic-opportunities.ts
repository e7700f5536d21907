import type { Pool } from 'pg';
import type { RolePool } from 'server/src/kernel/database.ts';
import { rebuildSearch } from 'server/src/search/rebuild.ts';

/** A number that looks random and is the same in every run, for row `n` and the purpose it is drawn for. */
export const draw = (salt: number, below: string): string => `((hashint8extended(n, ${salt}) & 2147483647) % (${below}))::int`;

export const oneOf = (salt: number, words: readonly string[]): string =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${draw(salt, String(words.length))}]`;

/** Three rows in ten leave a figure unstated: unknown values must be as frequent as in the real data. */
const figure = (salt: number, expression: string): string => `case when ${draw(salt + 100, '10')} > 2 then ${expression} end`;

export const FORMS = ['Цех', 'Завод', 'Корпус', 'Комбинат', 'Мастерская', 'База', 'Участок', 'Линия', 'Фабрика', 'Склад'];
export const THINGS = [
  'стекла',
  'цемента',
  'кирпича',
  'трикотажа',
  'кабеля',
  'подшипников',
  'удобрений',
  'крупы',
  'молока',
  'мебели',
  'насосов',
  'труб',
  'арматуры',
  'бетона',
  'бумаги',
  'пластика',
  'красок',
  'комбикормов',
  'колбас',
  'обуви',
  'электродов',
  'вагонов',
  'огнеупоров',
  'извести',
];
export const THINGS_EN = [
  'glass',
  'cement',
  'brick',
  'knitwear',
  'cable',
  'bearing',
  'fertiliser',
  'cereal',
  'milk',
  'furniture',
  'pump',
  'pipe',
  'valve',
  'concrete',
  'paper',
  'plastic',
  'paint',
  'feed',
  'sausage',
  'shoe',
  'electrode',
  'wagon',
  'refractory',
  'lime',
];

/** Where each row is: sites in zones, most facilities and projects in towns, the rest anywhere in a region. */
const PLACES = `
  regions as (select array_agg(id order by slug) as ids from region),
  towns as (select array_agg(id order by slug) as ids from town),
  zones as (select array_agg(id order by slug) as ids from special_zone),
  kinds as (select n, case when k < 40 then 'FACILITY' when k < 65 then 'ANCHOR_PROJECT' when k < 85 then 'ZONE_SITE' else 'INDUSTRIAL_SITE' end as kind
    from (select n, ${draw(1, '100')} as k from generate_series(1, $1::bigint) n) drawn),
  placed as (select n, kind,
      case when kind = 'ZONE_SITE' then zones.ids[1 + ${draw(2, 'cardinality(zones.ids)')}] end as zone_id,
      case when kind <> 'ZONE_SITE' and ${draw(3, '10')} < 6 then towns.ids[1 + ${draw(4, 'cardinality(towns.ids)')}] end as town_id,
      regions.ids[1 + ${draw(5, 'cardinality(regions.ids)')}] as any_region
    from kinds, regions, towns, zones),
  spks as (select array_agg(id order by slug) as ids from organisation where kind = 'SPK'),
  divisions as (select array_agg(code order by code) as codes from oked_division)`;

const STATUS = `case kind
  when 'FACILITY' then ${oneOf(6, ['IDLE', 'PARTLY_USED', 'REVIVED', 'UNKNOWN'])}
  when 'ANCHOR_PROJECT' then ${oneOf(6, ['IDEA', 'AGREEMENT', 'PLANNED', 'CONSTRUCTION', 'LAUNCHED', 'OPERATING'])}
  else ${oneOf(6, ['FREE', 'FREE', 'RESERVED', 'TAKEN', 'UNKNOWN'])} end`;

const thing = `(1 + ${draw(8, String(THINGS.length))})`;
const TITLE = `jsonb_build_object('ru', ${oneOf(7, FORMS)} || ' ' || (array[${THINGS.map((word) => `'${word}'`).join(', ')}])[${thing}] || ' № ' || n)
  || case when ${draw(9, '2')} = 0 then jsonb_build_object('en', initcap((array[${THINGS_EN.map((word) => `'${word}'`).join(', ')}])[${thing}]) || ' works no. ' || n)
    else '{}' end`;

const OPPORTUNITIES = `
  with ${PLACES}
  insert into opportunity (slug, kind, origin, publication, status, title, summary, region_id, town_id, zone_id, lat, lng, steward_id, oked, sections,
    investment, currency, permanent_jobs, land_ha, floor_m2, power_mva, water_m3_day, rail, deal_types, utilities_present, utilities_absent, condition, contamination, legal_states, as_of, as_of_basis, confidence, sources, published_at)
  select 'bench-' || n, kind, ${oneOf(21, ['REGISTERED', 'PUBLIC_RECORD'])}, case when ${draw(10, '50')} = 0 then 'DRAFT' else 'PUBLISHED' end, ${STATUS}, ${TITLE},
    jsonb_build_object('ru', 'Выпуск ' || ${oneOf(11, THINGS)} || ' и ' || ${oneOf(12, THINGS)}),
    coalesce(t.region_id, z.region_id, any_region), town_id, zone_id, t.lat, t.lng,
    coalesce(z.company_id, spks.ids[1 + ${draw(13, 'cardinality(spks.ids)')}]), array[d.code], array[d.section],
    ${figure(14, `(1 + ${draw(14, '90000')})::bigint * 1000000`)}, case when ${draw(114, '10')} > 2 then 'KZT' end,
    ${figure(15, draw(15, '900'))}, ${figure(16, `(1 + ${draw(16, '4000')}) / 10.0`)}, ${figure(17, `100 + ${draw(17, '40000')}`)},
    ${figure(18, `${draw(18, '500')} / 10.0`)}, ${figure(24, `1 + ${draw(24, '9000')}`)}, 'UNKNOWN',
    case when ${draw(20, '3')} = 0 then '{}' else array[${oneOf(20, ['SALE', 'LEASE', 'JOINT_VENTURE', 'EQUITY'])}] end,
    (array['{POWER,WATER,ROAD}', '{POWER,RAIL,ROAD,GAS}', '{WATER,HEAT,SEWERAGE}', '{POWER,TELECOM}', '{}'])[1 + ${draw(25, '5')}]::text[],
    (array['{HEAT}', '{TELECOM}', '{GAS}', '{RAIL}', '{}'])[1 + ${draw(25, '5')}]::text[],
    ${oneOf(26, ['GOOD', 'MINOR_REPAIR', 'MAJOR_REPAIR', 'EMERGENCY', 'UNKNOWN', 'UNKNOWN'])}, ${oneOf(27, ['CLEAN', 'MANAGED', 'LIMITED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'])},
    (array['{CLEAR}', '{PLEDGED}', '{ARRESTED,DISPUTED}', '{}', '{}', '{}'])[1 + ${draw(28, '6')}]::text[],
    '2026-0' || (1 + ${draw(22, '9')}), 'STATED', 'MEDIUM', array['https://www.example.invalid/register/' || n], now() - n * interval '7 seconds'
  from placed left join town t on t.id = town_id left join special_zone z on z.id = zone_id cross join spks cross join divisions
    join oked_division d on d.code = divisions.codes[1 + ${draw(23, 'cardinality(divisions.codes)')}]
  order by n`;

/** Three facts about each, the first with a figure. */
const FACTS = `
  insert into opportunity_fact (opportunity_id, position, key, number, text, as_of, basis, sources)
  select o.id, p, (array['LAND_HA', 'MADE', 'CONDITION'])[p], case when p = 1 then 12.5 end,
    case when p > 1 then jsonb_build_object('ru', 'Сказано в записи ' || o.slug) end, o.as_of, 'STATED', o.sources
  from opportunity o cross join generate_series(1, 3) p where o.slug like 'bench-%'`;

/** Drops the table's secondary indexes, does the work, and creates them again at the end: faster than updating them row by row. */
const withoutIndexes = async (owner: Pool, work: () => Promise<void>): Promise<void> => {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as made from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'opportunity'::regclass and not i.indisunique`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  await work();
  for (const { made } of rows) await owner.query(made);
};

const TABLES = ['opportunity', 'opportunity_fact'];

/** This many invented opportunities, searchable and analysed like real ones. The read model is built once, at the end. */
export const makeOpportunities = async (owner: RolePool, rows: number, { withFacts = true } = {}): Promise<void> => {
  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger search_follows_insert`);
  await withoutIndexes(owner, async () => {
    await owner.query(OPPORTUNITIES, [rows]);
    if (withFacts) await owner.query(FACTS);
    await owner.query('vacuum full opportunity');
  });
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger search_follows_insert`);
  await rebuildSearch(owner);
  await owner.query('vacuum analyze');
};
