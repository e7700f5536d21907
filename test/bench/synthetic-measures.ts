import type { Pool } from 'pg';
import { draw, FORMS, oneOf, THINGS } from './synthetic-opportunities.ts';

export const CATEGORIES = [
  'HEAT',
  'WATER',
  'SEWERAGE',
  'POWER',
  'ROADS',
  'TRANSPORT',
  'SCHOOL',
  'KINDERGARTEN',
  'HEALTH',
  'HOUSING',
  'ENVIRONMENT',
];
const STATUSES = ['IDEA', 'DESIGN', 'PLANNED', 'IN_PROGRESS', 'LATE', 'STOPPED', 'NOT_DONE', 'DONE'];

/** Each town has one plan of ten; a fifth of the measures stand in no plan. */
const MEASURES = `
  with places as (select array_agg(id order by slug) as towns from town),
  plans as (select array_agg(p.id order by p.slug) as ids from plan p where p.town_id is not null),
  n as (select generate_series(1, $1::integer) as n),
  drawn as (select n, towns[1 + ${draw(1, 'cardinality(towns)')}] as town_id,
    case when ${draw(2, '5')} > 0 then ids[1 + ${draw(3, 'cardinality(ids)')}] end as plan_id from n cross join places cross join plans)
  insert into measure (slug, plan_id, town_id, category, title, delivers, from_year, to_year, status, status_as_of, as_of_basis, blocker, blocked_by, origin, sources)
  select 'bench-measure-' || n, plan_id, coalesce((select p.town_id from plan p where p.id = plan_id), town_id), ${oneOf(4, CATEGORIES)},
    jsonb_build_object('ru', ${oneOf(5, ['Ремонт', 'Строительство', 'Реконструкция'])} || ' ' || lower(${oneOf(6, FORMS)}) || ' ' || ${oneOf(7, THINGS)} || ' № ' || n),
    jsonb_build_object('ru', 'Сети и ' || ${oneOf(8, THINGS)}), 2023, 2023 + ${draw(9, '4')}, ${oneOf(10, STATUSES)}, '2026-0' || (1 + ${draw(11, '9')}), 'STATED',
    case when ${draw(12, '4')} = 0 then 'MONEY' end, case when ${draw(12, '4')} = 0 then '{"ru": "Нет денег в бюджете"}'::jsonb end,
    'REGISTERED', array['https://www.example.invalid/plan/' || n]
  from drawn`;

const SOURCES = ['NATIONAL_BUDGET', 'LOCAL_BUDGET', 'QUASI_STATE', 'PRIVATE'];

/** Planned and allocated sums of each; three in ten state none. */
const MONEY = `
  insert into measure_money (measure_id, position, kind, money_source, year, amount)
  select id, position, kind, ${oneOf(13, SOURCES)}, 2023, sum::bigint * case when kind = 'PLANNED' then 1000000 else (array[0, 500000, 1000000])[1 + ${draw(14, '3')}] end
  from (select id, substr(slug, 15)::integer as n from measure where slug like 'bench-measure-%') m
    cross join lateral (select 1 + ${draw(15, '9000')} as sum) s cross join (values (1, 'PLANNED'), (2, 'ALLOCATED')) k (position, kind)
  where ${draw(16, '10')} > 2`;

/** This many invented measures of plans, with their money. */
export const makeMeasures = async (owner: Pool, rows: number): Promise<void> => {
  await owner.query(MEASURES, [rows]);
  await owner.query(MONEY);
  await owner.query('vacuum analyze measure');
};
