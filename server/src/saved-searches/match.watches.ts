import sql from 'sql-template-tag';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';

/** Changes after one position and up to another, in commit order. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/**
 * Writes the news of everything that is watched, in one statement: for an opportunity its changes, for a town or a zone those
 * of its opportunities, for a zone and its sites new terms. Changes of other facts are not news of a watch. `hits` is computed once:
 * in fresh tables PostgreSQL expects few changes, and would compute it for each of them.
 */
export const tellWatchers = async (ctx: Context, { after, upTo }: Stretch): Promise<void> => {
  await write(
    ctx,
    sql`with changes as materialized (
      select * from opportunity_change c where c.position > ${after}::bigint and c.position <= ${upTo}::bigint and c.reason not in ('WITHDRAWN', 'FACTS')),
    rows as materialized (
      select c.position as change, o.id, o.town_id, o.zone_id from changes c join opportunity o on o.id = c.opportunity_id where ${PUBLISHED}),
    hits as materialized (
      select 'OPPORTUNITY' as kind, id as subject, change, id as opportunity_id, null::uuid as new_terms from rows
      union all select 'TOWN', town_id, change, id, null from rows where town_id is not null
      union all select 'ZONE', zone_id, change, id, null from rows where zone_id is not null
      union all select 'ZONE', c.zone_id, c.position, null, c.zone_id from changes c where c.zone_id is not null
      union all select 'OPPORTUNITY', o.id, c.position, o.id, null from changes c join opportunity o on o.zone_id = c.zone_id where c.zone_id is not null and ${PUBLISHED})
    insert into news (person_id, watch_id, opportunity_id, zone_id, reason, was, became, position, at, letter)
      select w.person_id, w.id, h.opportunity_id, h.new_terms, c.reason, c.was, c.became, c.position, c.at, case when w.frequency = 'NEVER' then 'NONE' end
      from hits h join changes c on c.position = h.change
        join watch w on w.subject_kind = h.kind and w.subject_id = h.subject and w.watermark < c.position
      where not exists (select 1 from hidden_opportunity x where x.person_id = w.person_id and x.opportunity_id = h.opportunity_id)
    on conflict do nothing`,
  );
};
