import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a steward asks, as lists and the search read it: the price of the whole place in whole tenge, and the rent in tenge per
 * square metre of floors a month (`shared/opportunities/prices.ts`).
 */
const COLUMNS = `
  alter table opportunity add column price bigint constraint opportunity_price_positive check (price >= 0),
    add column rent double precision constraint opportunity_rent_positive check (rent >= 0);
  alter table search_row add column price bigint, add column rent double precision;`;

const RIGHTS = 'grant update (price, rent) on opportunity to qaita_app';

/**
 * Prices that are already stated, where everybody may see them. The triggers that follow an opportunity do not know the new columns
 * before this migration has ended: the read model of the search is filled here, too.
 */
const STATED = `
  set constraints all immediate;
  alter table opportunity disable trigger user;
  alter table search_row disable trigger user;
  select set_config('qaita.viewer', 'system', true);
  with asked as (
    select o.id, p.content ->> 'deal' as deal, p.content ->> 'per' as per, (p.content ->> 'amount')::double precision as amount, o.land_ha, o.floor_m2, p.position
    from opportunity o join opportunity_part p on p.opportunity_id = o.id and p.kind = 'PRICE' and p.superseded_at is null
    where p.content ->> 'currency' = 'KZT' and (o.kind <> 'FACILITY' or o.origin <> 'REGISTERED' or o.owner_consent = 'GIVEN')),
  sale as (
    select distinct on (id) id, round(case per when 'WHOLE' then amount when 'HA' then amount * land_ha when 'M2' then amount * floor_m2 end)::bigint as price
    from asked where deal = 'SALE' and (per = 'WHOLE' or per = 'HA' and land_ha is not null or per = 'M2' and floor_m2 is not null)
      and amount * case per when 'HA' then land_ha when 'M2' then floor_m2 else 1 end <= 9007199254740991
    order by id, array_position(array['WHOLE','HA','M2'], per), position),
  lease as (
    select distinct on (id) id, round((case per when 'M2_MONTH' then amount when 'M2_YEAR' then amount / 12 when 'WHOLE_MONTH' then amount / floor_m2
      when 'WHOLE_YEAR' then amount / 12 / floor_m2 end)::numeric, 2)::double precision as rent
    from asked where deal = 'LEASE' and (per in ('M2_MONTH','M2_YEAR') or per in ('WHOLE_MONTH','WHOLE_YEAR') and floor_m2 > 0)
    order by id, array_position(array['M2_MONTH','M2_YEAR','WHOLE_MONTH','WHOLE_YEAR'], per), position)
  update opportunity o set price = s.price, rent = l.rent
  from sale s full join lease l using (id) where o.id = coalesce(s.id, l.id);
  update search_row r set price = o.price, rent = o.rent from opportunity o
    where o.id = r.opportunity_id and (o.price is not null or o.rent is not null);
  select set_config('qaita.viewer', '', true);
  alter table opportunity enable trigger user;
  alter table search_row enable trigger user;`;

export class Prices1764547200220 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, RIGHTS, STATED]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
