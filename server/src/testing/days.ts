import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { runOn } from '../kernel/database.ts';

/** Moves all days of a zone's terms into the past, as if this many days had passed. Takes the owner's connection. */
export const letDaysPass = async (owner: Pool, zone: string, days: number): Promise<void> => {
  const client = await owner.connect();
  const run = runOn(client, () => undefined);
  try {
    await client.query(`begin; select set_config('qaita.viewer', 'system', true)`);
    const ofZone = sql`zone_id = (select id from special_zone where slug = ${zone})`;
    await run(sql`alter table zone_terms disable trigger zone_terms_frozen`);
    await run(sql`update zone_terms set effective_from = effective_from - ${days}::integer, published_at = published_at - make_interval(days => ${days}::integer)
      where ${ofZone}`);
    await run(sql`alter table zone_terms enable trigger zone_terms_frozen`);
    // One statement would compare shifted days with unshifted ones, so the periods are deleted and inserted.
    await run(sql`create temp table moved on commit drop as select terms_id, zone_id,
      daterange(lower(holds) - ${days}::integer, upper(holds) - ${days}::integer) as holds from zone_terms_period where ${ofZone}`);
    await run(sql`delete from zone_terms_period where ${ofZone}`);
    await run(sql`insert into zone_terms_period select * from moved`);
    await client.query('commit');
  } finally {
    client.release(true);
  }
};
