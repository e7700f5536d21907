import { setImmediate } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { NO_TERMS, foundInProject } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { rankOf } from 'shared/matching/rank.ts';
import type { Pair } from 'shared/matching/rank.ts';
import type { NewsReason, ProjectFit } from 'shared/saved-searches/vocabulary.ts';
import { read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Stretch } from '../saved-searches/match.watches.ts';
import { currentIndex } from '../search/indexed.queries.ts';
import { allConditions } from './conditions.queries.ts';
import { foundBefore } from './former-facts.ts';
import type { FormerFacts } from './former-facts.ts';
import { openRows } from './may-fit.ts';
import { IndexFacts } from './place-facts.ts';

interface WatchedProject {
  readonly watch: string;
  readonly watermark: number;
  readonly content: ProjectContent;
}

/** Watched projects, each for everybody who watches it and acts for its organisation. */
const watchedProjects = (ctx: Context, { upTo }: Stretch): Promise<WatchedProject[]> =>
  read<WatchedProject>(
    ctx,
    sql`select w.id as watch, w.watermark, p.content from watch w join investor_project p on p.id = w.project_id
      where w.watermark < ${upTo}::bigint
        and exists (select 1 from membership m where m.person_id = w.person_id and m.organisation_id = p.organisation_id)`,
  );

interface Change {
  readonly change: number;
  readonly reason: NewsReason;
  readonly was: FormerFacts | null;
  readonly opportunityId: string;
  /** In the index. */
  readonly position: number;
}

/** What happened to published opportunities; new terms of a zone happen to each of its sites. */
const changesIn = (ctx: Context, { after, upTo }: Stretch): Promise<Change[]> =>
  read<Change>(
    ctx,
    sql`with changes as materialized (select * from opportunity_change c
        where c.position > ${after}::bigint and c.position <= ${upTo}::bigint and c.reason <> 'WITHDRAWN')
      select c.position as change, c.reason, c.was, r.opportunity_id as "opportunityId", r.position
        from changes c join search_row r on r.opportunity_id = c.opportunity_id
      union all select c.position, c.reason, c.was, r.opportunity_id, r.position
        from changes c join special_zone z on z.id = c.zone_id join search_row r on r.zone = z.slug`,
  );

const fitOf = (pair: Pair): ProjectFit | null => {
  const { tier } = rankOf(pair);
  return tier === 'FITS' || tier === 'ASK' ? tier : null;
};

/** How a changed opportunity fits; null also where other facts changed and it fitted no worse before: that is no news. */
const newFit = (pair: Pair, { reason, was }: Change): ProjectFit | null => {
  const fit = fitOf(pair);
  if (fit === null || reason !== 'FACTS') return fit;
  const before = fitOf({ ...pair, place: foundBefore(was ?? {}, pair.place) });
  return before === null || (before === 'ASK' && fit === 'FITS') ? fit : null;
};

interface Hit {
  readonly watch: string;
  readonly change: number;
  readonly opportunity: string;
  readonly fit: ProjectFit;
}

const hitsIn = async (ctx: Context, projects: readonly WatchedProject[], changes: readonly Change[]): Promise<Hit[]> => {
  const [index, conditions] = await Promise.all([currentIndex(ctx), allConditions(ctx)]);
  const open = openRows(index);
  const facts = new IndexFacts(index);
  const hits: Hit[] = [];
  for (const one of changes.filter(({ position, opportunityId }) => open.has(position) && index.ids.at(position) === opportunityId)) {
    const place = facts.at(one.position).found;
    const steward = conditions.get(one.opportunityId)?.terms ?? NO_TERMS;
    for (const { watch, content } of projects.filter(({ watermark }) => watermark < one.change)) {
      const fit = newFit({ investor: content, steward, place, project: foundInProject(content.brings) }, one);
      if (fit) hits.push({ watch, change: one.change, opportunity: one.opportunityId, fit });
    }
    // Thousands of projects are a piece of work: others have their turn after each opportunity.
    await setImmediate();
  }
  return hits;
};

/**
 * Writes the news of watched projects: published opportunities that have become known or have changed in what matters, and fit or may fit.
 * What somebody has hidden is no news to that person. Statements: 5, whatever the number of changes and projects.
 */
export const tellOfFitting = async (ctx: Context, stretch: Stretch): Promise<void> => {
  const projects = await watchedProjects(ctx, stretch);
  if (projects.length === 0) return;
  const hits = await hitsIn(ctx, projects, await changesIn(ctx, stretch));
  if (hits.length === 0) return;
  await write(
    ctx,
    sql`insert into news (person_id, watch_id, opportunity_id, zone_id, reason, was, became, position, at, letter, fit)
      select distinct on (w.id, c.position) w.person_id, w.id, case when c.zone_id is null then h.opportunity end, c.zone_id, c.reason, c.was, c.became,
        c.position, c.at, case when w.frequency = 'NEVER' then 'NONE' end, h.fit
      from jsonb_to_recordset(${JSON.stringify(hits)}::jsonb) as h (watch uuid, change bigint, opportunity uuid, fit text)
        join watch w on w.id = h.watch join opportunity_change c on c.position = h.change
      where not exists (select 1 from hidden_opportunity x where x.person_id = w.person_id and x.opportunity_id = h.opportunity)
      order by w.id, c.position, h.fit desc
    on conflict do nothing`,
  );
};
