import fc from 'fast-check';
import type { Pool } from 'pg';

/** One step of a history; `pick` chooses the rows, the same ones for the same number. */
export interface Step {
  readonly act: keyof typeof ACTS;
  readonly pick: number;
  readonly value: number;
}

const some = (share: number): string => `abs(hashtext(slug || $1::text)) % ${share} = 0`;

const ACTS = {
  publish: `update opportunity set publication = 'PUBLISHED', published_at = coalesce(published_at, now()) where ${some(5)} and $2::int >= 0`,
  withdraw: `update opportunity set publication = 'WITHDRAWN' where ${some(7)} and $2::int >= 0`,
  price: `update opportunity set investment = $2::bigint * 1000000, currency = 'KZT' where ${some(6)}`,
  forget: `update opportunity set land_ha = null, deal_types = '{}', legal_states = '{}', audited_for = '{}', utilities_present = '{}', utilities_absent = '{}', rail = 'UNKNOWN'
    where ${some(8)} and $2::int >= 0`,
  describe: `update opportunity set title = jsonb_build_object('ru', 'Цех ' || $2::int || ' қазандық workshop'), legal_states = '{PLEDGED,DISPUTED}', audited_for = '{LOGISTICS,LIGHT}' where ${some(9)}`,
  move: `update opportunity set town_id = t.id, region_id = t.region_id, lat = null, lng = null from (select id, region_id from town order by md5(slug || $2::text) limit 1) t
    where ${some(10)}`,
  add: `insert into opportunity (slug, kind, origin, publication, status, title, region_id, steward_id, floor_m2, published_at)
    select 'added-' || $1::text || '-' || $2::int || '-' || gen_random_uuid(), 'INDUSTRIAL_SITE', 'REGISTERED', 'PUBLISHED', 'FREE', jsonb_build_object('en', 'Unit ' || $2::int), r.id, s.id, 1 + $2::int, now()
    from organisation s join region r on r.id = s.region_id where s.slug = 'ertis'`,
  tell: `insert into opportunity_fact (opportunity_id, position, key, text, basis) select id, 900, 'NOTE', jsonb_build_object('en', 'A crane there ' || $2::int), 'UNKNOWN' from opportunity where ${some(9)} and slug not like 'added-%'`,
  untell: `delete from opportunity_fact where position = 900 and opportunity_id in (select id from opportunity where ${some(3)}) and $2::int >= 0`,
  remove: `delete from opportunity where slug like 'added-%' and ${some(2)} and $2::int >= 0`,
  renameTown: `update town set name = name || jsonb_build_object('en', 'Town ' || $2::int) where ${some(12)}`,
  listTown: `update town set list_status = case when $2::int % 2 = 0 then 'CURRENT' else 'EXCLUDED' end where ${some(9)}`,
  renameDivision: `update oked_division set name = name || jsonb_build_object('en', 'Works ' || $2::int) where abs(hashtext(code || $1::text)) % 30 = 0`,
} as const;

const ACT_NAMES = Object.keys(ACTS).filter((name): name is keyof typeof ACTS => name in ACTS);

export const steps: fc.Arbitrary<Step> = fc.record({ act: fc.constantFrom(...ACT_NAMES), pick: fc.nat(1_000), value: fc.nat(50_000) });

/**
 * Two transactions that change the same rows in different orders deadlock; the product then retries (kernel/database), and so
 * does this.
 */
const take = async (owner: Pool, { act, pick, value }: Step): Promise<void> => {
  try {
    await owner.query(ACTS[act], [String(pick), value + 1]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '40P01')) throw error;
    await take(owner, { act, pick, value });
  }
};

/** Takes the steps as the owner of the tables. */
export const walk = async (owner: Pool, history: readonly Step[]): Promise<void> => {
  for (const step of history) await take(owner, step);
};
