import sql, { empty, join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { narrowingsOf } from '../search/filter.ts';
import { wantedRows } from '../search/narrowing.ts';
import { asksForWords, wordsTables } from '../search/words.ts';
import { askedBy } from './saved-search.queries.ts';
import { tellWatchers } from './match.watches.ts';
import type { Stretch } from './match.watches.ts';

/** Maximum number of changes taken at once, and of different searches in one statement. */
const MOST_CHANGES = 2_000;
const MOST_SEARCHES = 25;

/** The next stretch of changes, locked by this transaction; null when there is none, or another copy has it. */
const nextStretch = async (ctx: Context): Promise<Stretch | null> => {
  const [mark] = await read<{ position: number }>(ctx, sql`select position from news_mark for update skip locked`);
  if (!mark) return null;
  const [end] = await read<{ position: number | null }>(
    ctx,
    sql`select max(c.position) as position from (select position from opportunity_change where position > ${mark.position}::bigint order by position limit ${MOST_CHANGES}) c`,
  );
  return end?.position ? { after: mark.position, upTo: end.position } : null;
};

/** Each saved address once, however many people keep it. */
const keptQueries = async (ctx: Context, { upTo }: Stretch): Promise<string[]> => {
  const rows = await read<{ query: string }>(
    ctx,
    sql`select distinct s.query from saved_search s where s.watermark < ${upTo}::bigint order by s.query`,
  );
  return rows.map((row) => row.query);
};

interface Asked {
  readonly query: string;
  /** Condition on `r`, which has the columns of search_row. */
  readonly rows: Sql;
  /** `with` and the tables of words that the condition reads, restricted to the changed rows. */
  readonly words: Sql;
}

/** A search whose town or zone no longer exists finds nothing; the others continue. */
const ask = (ctx: Context, query: string): Asked[] => {
  try {
    const { filter, text } = askedBy(query);
    const words = asksForWords(text) ? sql`with ${wordsTables(text, sql`select position from now_rows`)}` : empty;
    return [{ query, words, rows: wantedRows(narrowingsOf(ctx, filter, text), filter.unknown) }];
  } catch (error) {
    ctx.log.warn({ err: error }, 'a saved search could not be run');
    return [];
  }
};

/**
 * `now_rows`: the changed published rows as they are, and rows of zones with new terms. `former_rows`: rows with a changed fact
 * as they were before it. The same condition is applied to both: a search that finds a row now and did not find it before has
 * news.
 */
const changedRows = ({ after, upTo }: Stretch): Sql => sql`
  changes as materialized (select * from opportunity_change c where c.position > ${after}::bigint and c.position <= ${upTo}::bigint and c.reason <> 'WITHDRAWN'),
  now_rows as materialized (
    select c.position as change, c.reason, null::uuid as new_terms, r.* from changes c join search_row r on r.opportunity_id = c.opportunity_id
    union all select c.position, c.reason, c.zone_id, r.* from changes c join special_zone z on z.id = c.zone_id join search_row r on r.zone = z.slug),
  former_rows as materialized (
    select c.position as change, former.* from changes c join search_row r on r.opportunity_id = c.opportunity_id
      cross join lateral jsonb_populate_record(r, c.was) former where c.reason = 'FACTS')`;

const hitsOf = ({ rows, words }: Asked, nth: number): Sql => sql`
  (${words} select ${nth}::int as nth, h.change, h.opportunity_id, h.new_terms
    from (select r.change, r.reason, r.opportunity_id, r.new_terms from now_rows r where ${rows}) h
    where h.reason <> 'FACTS' or h.change not in (select r.change from former_rows r where ${rows}))`;

/** Matches many searches with all changes in one statement and writes the news of the people who keep them. */
const writeSearchNews = async (ctx: Context, stretch: Stretch, asked: readonly Asked[]): Promise<void> => {
  const queries = asked.map((one) => one.query);
  await write(
    ctx,
    sql`with ${changedRows(stretch)}, hits as (${join(asked.map(hitsOf), ' union all ')})
    insert into news (person_id, search_id, opportunity_id, zone_id, reason, was, became, position, at, letter)
      select distinct on (s.id, c.position) s.person_id, s.id, case when h.new_terms is null then h.opportunity_id end, h.new_terms, c.reason, c.was, c.became,
        c.position, c.at, case when s.frequency = 'NEVER' then 'NONE' end
      from hits h join changes c on c.position = h.change
        join unnest(${queries}::text[]) with ordinality as asked (query, nth) on asked.nth = h.nth + 1
        join saved_search s on s.query = asked.query and s.watermark < c.position
      where not exists (select 1 from hidden_opportunity x where x.person_id = s.person_id and x.opportunity_id = h.opportunity_id)
      order by s.id, c.position
    on conflict do nothing`,
  );
};

/**
 * Turns one stretch of changes into news; returns whether there was one. Everything is one transaction with the mark of the
 * progress, also what `tellOthers` makes of it: when interrupted, nothing has happened. Statements: 5, and one for every 25 different searches, whatever the number
 * of changes and people.
 */
export const matchChanges = (ctx: Context, tellOthers?: (ctx: Context, stretch: Stretch) => Promise<void>): Promise<boolean> =>
  asSystem(ctx, async (ctx) => {
    const stretch = await nextStretch(ctx);
    if (!stretch) return false;
    const asked = (await keptQueries(ctx, stretch)).flatMap((query) => ask(ctx, query));
    for (let from = 0; from < asked.length; from += MOST_SEARCHES)
      await writeSearchNews(ctx, stretch, asked.slice(from, from + MOST_SEARCHES));
    await tellWatchers(ctx, stretch);
    await tellOthers?.(ctx, stretch);
    await write(ctx, sql`update news_mark set position = ${stretch.upTo}::bigint`);
    return true;
  });
